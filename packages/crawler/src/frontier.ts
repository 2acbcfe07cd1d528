import { isTrap } from './is-trap.ts'

export interface FrontierEntry {
  readonly url: string
  readonly depth: number
  /** Only the sitemap named it, no page has. */
  readonly isFromSitemap?: boolean
}

/** The addresses that wait to be read, each once, nearest to the first page first. */
export interface Frontier {
  /** Tells what became of it: `known` was seen before. */
  add(entry: FrontierEntry): 'added' | 'known' | 'trap'
  next(): FrontierEntry | undefined
  /** A redirect led here: it needs no reading of its own. */
  markSeen(url: string): boolean
  readonly waiting: number
}

export function createFrontier(): Frontier {
  const seen = new Set<string>()
  const variants = new Map<string, number>()
  const levels: FrontierEntry[][] = []
  return {
    add(entry) {
      if (seen.has(entry.url)) return 'known'
      seen.add(entry.url)
      if (isTrap(entry.url) || tooManyVariants(variants, entry.url)) return 'trap'
      levels[entry.depth] = [...(levels[entry.depth] ?? []), entry]
      return 'added'
    },
    next: () => levels.find((level) => (level?.length ?? 0) > 0)?.shift(),
    markSeen(url) {
      const isNew = !seen.has(url)
      seen.add(url)
      return isNew
    },
    get waiting() {
      return levels.reduce((sum, level) => sum + (level?.length ?? 0), 0)
    },
  }
}

const mostVariantsOfOnePath = 5

/** Calendars, filters and session ids give one page a thousand addresses: five of them are enough to know it. */
function tooManyVariants(variants: Map<string, number>, url: string): boolean {
  const { search, origin, pathname } = new URL(url)
  if (search === '') return false
  const count = (variants.get(origin + pathname) ?? 0) + 1
  variants.set(origin + pathname, count)
  return count > mostVariantsOfOnePath
}
