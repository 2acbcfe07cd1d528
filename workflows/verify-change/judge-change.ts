import type { PageSnapshot } from '@bizosaas/automation'

/** One field that an executed action changed, as the card showed it. */
export interface ExpectedChange {
  readonly actionIndex: number
  readonly label: string
  readonly kind: string
  readonly before: string | null
  readonly after: string | null
  readonly pageUrl: string | null
  readonly imageUrl: string | null
}

export type FieldVerdict = 'verified' | 'not-yet-public' | 'different' | 'not-checkable'

export interface CheckedChange {
  readonly actionIndex: number
  readonly label: string
  readonly url: string | null
  readonly verdict: FieldVerdict
  /** What the visitor gets. */
  readonly seen: string | null
  /** The cache that still gives the old page, by name. */
  readonly cache: string | null
}

/** Compares what was approved with what a visitor gets. The old value, or an answer from a cache, is not yet public; anything else differs. */
export function judgeChange(change: ExpectedChange, page: PageSnapshot | null): CheckedChange {
  const base = { actionIndex: change.actionIndex, label: change.label, url: change.pageUrl }
  if (change.pageUrl === null || !isChecked(change.kind)) return { ...base, verdict: 'not-checkable', seen: null, cache: null }
  if (page?.facts === undefined || page.facts === null) return { ...base, verdict: 'not-yet-public', seen: null, cache: page?.cache ?? null }
  const seen = seenValue(change, page)
  if (isSame(seen, change.after)) return { ...base, verdict: 'verified', seen, cache: null }
  const isOld = isSame(seen, change.before) || page.cache !== null
  return { ...base, verdict: isOld ? 'not-yet-public' : 'different', seen, cache: page.cache }
}

function isChecked(kind: string): boolean {
  return kind === 'search-title' || kind === 'search-description' || kind === 'image-alt'
}

function seenValue({ kind, imageUrl, after }: ExpectedChange, { facts }: PageSnapshot): string | null {
  if (kind === 'search-title') return facts?.title ?? null
  if (kind === 'search-description') return facts?.metaDescription ?? null
  const same = facts?.images.filter(({ src }) => src === imageUrl) ?? []
  return (same.find(({ alt }) => isSame(alt, after)) ?? same[0])?.alt ?? null
}

/** White space and the difference between nothing and an empty text do not count. */
function isSame(one: string | null, other: string | null): boolean {
  const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()
  return plain(one) === plain(other)
}
