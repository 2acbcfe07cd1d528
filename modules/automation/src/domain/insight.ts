/** What a tenant's newest finished changes of one kind came to; at most ten cases. The kind is a finding's code, or an action where no finding asked for it. */
export interface InsightCount {
  readonly cases: number
  /** Those that nobody took back. */
  readonly kept: number
  readonly lift: number
  readonly loss: number
}

export type InsightCounts = Readonly<Record<string, InsightCount>>

/** What changes of one kind came to over at least five tenants. */
export interface Insight {
  readonly subject: string
  readonly cases: number
  /** Null: all, or all but one or two. */
  readonly kept: number | null
  /** Null: none, one or two. */
  readonly lift: number | null
  readonly loss: number | null
}

/** Whether a tenant's counts are among them, and what it shares. */
export interface InsightSharing {
  readonly isSharing: boolean
  readonly counts: InsightCounts
  readonly countedAt: Date | null
  readonly changedBy: string | null
  readonly changedAt: Date | null
}
