/** The addresses met last, in two halves: when the younger one is full, the older one is forgotten. What comes again and again stays. */
export interface RecentSet {
  has(url: string): boolean
  /** Whether it was not there. */
  add(url: string): boolean
}

/** @param most addresses kept; typical ones take about 100 bytes each */
export function createRecentSet(most: number): RecentSet {
  let young = new Set<string>()
  let old = new Set<string>()
  const keep = (url: string) => {
    if (young.size >= most / 2) {
      old = young
      young = new Set()
    }
    young.add(url)
  }
  return {
    has: (url) => young.has(url) || old.has(url),
    add(url) {
      if (young.has(url)) return false
      const isNew = !old.has(url)
      keep(url)
      return isNew
    },
  }
}
