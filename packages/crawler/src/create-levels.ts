import type { FrontierEntry } from './frontier.ts'

/** Entries by depth: the nearest first, in the order they came. */
export interface Levels {
  add(entry: FrontierEntry): void
  next(): FrontierEntry | undefined
  readonly waiting: number
}

export function createLevels(): Levels {
  const levels: Level[] = []
  let waiting = 0
  return {
    add(entry) {
      const level = levels[entry.depth] ?? { entries: [], taken: 0 }
      levels[entry.depth] = level
      level.entries.push(entry)
      waiting += 1
    },
    next() {
      const level = levels.find((found) => found !== undefined && found.taken < found.entries.length)
      if (level === undefined) return undefined
      waiting -= 1
      return take(level)
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
