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
 * Walks a list page by page and never further than the cap: a vendor whose last page points to itself cannot hold us.
 *
 * @example
 * const { items, isComplete } = await collectPages({ first: 1, fetchPage: (page) => api.listPosts(page), maxPages: 20 })
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
  let cursor: Cursor | null = first
  for (let page = 0; cursor !== null; page += 1) {
    if (page >= maxPages) return { items, isComplete: false }
    const fetched: VendorPage<T, Cursor> = await fetchPage(cursor)
    items.push(...fetched.items)
    cursor = fetched.next
  }
  return { items, isComplete: true }
}
