/** What of a page two pages are compared by. */
export interface Sketched {
  readonly wordCount: number
  readonly shingles: Uint32Array
}

const sketchSize = 128
const nearly = 0.9

/** Whether two contents share nine tenths of their runs of five words. */
export function isNearDuplicate(one: Sketched, other: Sketched): boolean {
  return similarity(one.shingles, other.shingles) >= nearly
}

/** The share of common runs (Jaccard), exact for short texts, else estimated from the smallest hashes of both (Broder 1997). */
export function similarity(one: Uint32Array, other: Uint32Array): number {
  const [left, right] = [new Set(one), new Set(other)]
  const smallest = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, sketchSize)
  const common = smallest.filter((hash) => left.has(hash) && right.has(hash))
  return smallest.length === 0 ? 0 : common.length / smallest.length
}
