import { createTrapGuard } from './create-trap-guard.ts'

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
  /** Whether it was seen before, in this spelling. */
  knows(url: string): boolean
  /** A redirect led here: it needs no reading of its own. */
  markSeen(url: string): boolean
  readonly waiting: number
}

export function createFrontier(): Frontier {
  const seen = new Set<string>()
  const isTrap = createTrapGuard()
  const levels: Level[] = []
  let waiting = 0
  return {
    add(entry) {
      if (seen.has(entry.url)) return 'known'
      seen.add(entry.url)
      if (isTrap(entry.url)) return 'trap'
      const level = levels[entry.depth] ?? { entries: [], taken: 0 }
      levels[entry.depth] = level
      level.entries.push(entry)
      waiting += 1
      return 'added'
    },
    next() {
      const level = levels.find((found) => found !== undefined && found.taken < found.entries.length)
      if (level === undefined) return undefined
      waiting -= 1
      return take(level)
    },
    knows: (url) => seen.has(url),
    markSeen(url) {
      const isNew = !seen.has(url)
      seen.add(url)
      return isNew
    },
    get waiting() {
      return waiting
    },
  }
}

/** A queue that moves nothing when its first entry leaves: a level of a large site holds tens of thousands. */
interface Level {
  entries: FrontierEntry[]
  taken: number
}

const longestTail = 1_000

function take(level: Level): FrontierEntry | undefined {
  const entry = level.entries[level.taken]
  level.taken += 1
  if (level.taken >= longestTail && level.taken * 2 >= level.entries.length) {
    level.entries = level.entries.slice(level.taken)
    level.taken = 0
  }
  return entry
}
