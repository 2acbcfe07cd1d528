/** More than these nobody reads in one sentence. */
const mostListed = 50

/** "A", "A and B", "A, B and C"; of a great many the first ones, and how many more there are. */
export function listed(names: readonly string[]): string {
  const left = names.length - mostListed
  const last = left > 0 ? `${left.toLocaleString('en-GB')} more` : (names.at(-1) ?? '')
  const before = names.slice(0, left > 0 ? mostListed : -1)
  return before.length === 0 ? last : `${before.join(', ')} and ${last}`
}
