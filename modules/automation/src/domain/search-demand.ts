/** How often something was shown in search, clicked, and at which place. */
export interface SearchFigure {
  /** A query as it was typed. */
  readonly name: string
  readonly clicks: number
  readonly impressions: number
  /** Average place in the results; null where it is not known. */
  readonly position: number | null
}

/** What people searched for when a tenant's site was shown to them. */
export interface SearchDemand {
  /** yyyy-mm-dd. */
  readonly firstDay: string
  readonly lastDay: string
  readonly queries: readonly SearchFigure[]
}
