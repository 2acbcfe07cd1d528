/** What an audit's page shows: the reply of the API, as far as it is looked at here. */
export interface AuditView {
  readonly host: string
  readonly createdAt: string
  readonly state: 'waiting' | 'reading' | 'first-look' | 'done' | 'partial' | 'failed'
  readonly progress: { readonly done: number; readonly total: number | null } | null
  readonly pages: number
  readonly findings: number
  readonly failure: { readonly title: string; readonly remedy: string } | null
  readonly items: readonly AuditItem[]
  readonly others: readonly AuditOther[]
  readonly checked: readonly { readonly area: string; readonly issues: number }[]
}

export type AuditUrgency = 'first' | 'next' | 'later'

export interface AuditItem {
  readonly key: string
  readonly urgency: AuditUrgency
  readonly count: number
  readonly reach: string
  readonly title: string
  readonly meaning: string
  readonly remedy: string
  readonly effort: 'S' | 'M' | 'L'
  readonly example: { readonly url: string; readonly detail: string } | null
  readonly places: readonly AuditPlace[]
  readonly samples: readonly AuditSample[]
}

/** A kind that is not among the items. */
export interface AuditOther extends Pick<AuditItem, 'title' | 'count' | 'reach' | 'meaning' | 'remedy' | 'example' | 'places'> {
  readonly code: string
}

export interface AuditPlace {
  readonly url: string
  readonly count: number
  readonly details: readonly string[]
}

export interface AuditSample {
  readonly url: string
  readonly detail: string
  readonly evidence: { readonly title: string; readonly readAt: string; readonly content: unknown } | null
}

/** Whether more may come by itself. */
export function isUnderWay({ state }: Pick<AuditView, 'state'>): boolean {
  return state === 'waiting' || state === 'reading' || state === 'first-look'
}
