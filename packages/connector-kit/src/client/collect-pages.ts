/** What a capped walk over a list found. `isComplete` is false when the cap ended it. */
export interface Collected<T> {
  readonly items: readonly T[]
  readonly isComplete: boolean
}

export interface VendorPage<T, Cursor> {
  readonly items: readonly T[]
  /** Null after the last page. */
  readonly next: Cursor | null
}

/**
 * Walks a list page by page and never further than the cap: a vendor whose last page points to itself cannot hold us. `first` is what the first
 * page is asked for with: a number, or null where the vendor wants nothing.
 *
 * @example
 * const { items, isComplete } = await collectPages({ first: null, fetchPage: (after) => api.listNotices(after), maxPages: 20 })
 */
export async function collectPages<T, Cursor>({
  first,
  fetchPage,
  maxPages,
}: {
  first: Cursor
  fetchPage: (cursor: Cursor) => Promise<VendorPage<T, Cursor>>
  maxPages: number
}): Promise<Collected<T>> {
  const items: T[] = []
  let cursor = first
  for (let page = 0; page < maxPages; page += 1) {
    const fetched = await fetchPage(cursor)
    items.push(...fetched.items)
    if (fetched.next === null) return { items, isComplete: true }
    cursor = fetched.next
  }
  return { items, isComplete: false }
}
