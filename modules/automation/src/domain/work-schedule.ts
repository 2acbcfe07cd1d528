/** What a schedule sets to work: an agent, or a crew as a person starts one. */
export interface ScheduledWork {
  readonly kind: 'agent' | 'crew'
  readonly id: string
}

/** When something sets to work by itself. */
export interface WorkSchedule {
  /** Unique in its tenant: small letters, digits and hyphens. */
  readonly id: string
  readonly starts: ScheduledWork
  /** null for what needs no connection. */
  readonly connectionId: string | null
  /** Five fields as in crontab(5). */
  readonly cron: string
  /** IANA name. */
  readonly timeZone: string
  readonly overlap: 'skip' | 'buffer-one'
  readonly catchUpSeconds: number
  readonly jitterSeconds: number
  readonly staggerSeconds: number
}
