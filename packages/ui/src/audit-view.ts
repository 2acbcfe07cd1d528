/** What an audit's page shows: the reply of the API, as far as it is looked at here. */
export interface AuditView {
  readonly host: string
  readonly state: 'waiting' | 'reading' | 'first-look' | 'done' | 'partial' | 'failed'
  readonly progress: { readonly done: number; readonly total: number | null } | null
  readonly pages: number
  readonly findings: number
  readonly failure: { readonly title: string; readonly remedy: string } | null
  readonly items: readonly AuditItem[]
}

export interface AuditItem {
  readonly key: string
  readonly severity: 'low' | 'mid' | 'high'
  readonly count: number
  readonly pages: number
  readonly title: string
  readonly meaning: string
  readonly remedy: string
  readonly effort: 'S' | 'M' | 'L'
  readonly samples: readonly AuditSample[]
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
