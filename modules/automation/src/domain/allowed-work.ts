export type WorkKind = 'agent' | 'workflow'

/** Something that may start for a tenant only once the agency has approved it. */
export interface Work {
  readonly kind: WorkKind
  readonly id: string
}

/** What was decided about it last. */
export interface AllowedWork extends Work {
  readonly isAllowed: boolean
  /** Whose proposal it was, or who withdrew it: `user:<id>`, `agent:<id>` or `system:<name>`. */
  readonly changedBy: string
  readonly changedByLabel: string
  readonly changedAt: Date
}
