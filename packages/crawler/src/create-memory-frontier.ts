import type { SkipReason } from './crawl-types.ts'
import { createLevels } from './create-levels.ts'
import type { FoundAddress, Frontier, FrontierEntry, LeftOver, Standing } from './frontier.ts'

/** For a crawl that is over in minutes and begins anew when it breaks off: short looks, tests. */
export function createMemoryFrontier(): Frontier {
  const known = new Map<string, Known>()
  const levels = createLevels()
  const keep = (found: FoundAddress) => {
    known.set(found.url, { standing: found.standing, isNamed: found.isNamed || known.get(found.url)?.isNamed === true })
    if (found.standing === 'waiting') levels.add(entryOf(found))
  }
  return {
    async *resume() {},
    async add(all) {
      for (const found of all) {
        const before = known.get(found.url)
        if (before === undefined || (before.standing === 'named' && found.standing !== 'named')) keep(found)
        else if (found.isNamed) before.isNamed = true
      }
    },
    async take() {
      const entry = levels.next()
      const taken = entry && known.get(entry.url)
      if (taken !== undefined) taken.standing = 'taken'
      return entry
    },
    async reach(url) {
      const before = known.get(url)
      if (before !== undefined && before.standing !== 'named') return false
      known.set(url, { standing: 'taken', isNamed: before?.isNamed === true })
      return true
    },
    async leave(url, standing) {
      const left = known.get(url)
      if (left !== undefined) left.standing = standing
    },
    get waiting() {
      return levels.waiting
    },
    leftOver: async (most) => leftOver(known, most),
  }
}

interface Known {
  standing: Standing | 'taken'
  isNamed: boolean
}

function entryOf({ url, depth, isFromSitemap = false }: FoundAddress): FrontierEntry {
  return { url, depth, isFromSitemap }
}

const unread: ReadonlySet<Known['standing']> = new Set(['waiting', 'named', 'trap', 'depth', 'unreachable', 'unreadable'])

function leftOver(known: ReadonlyMap<string, Known>, most: Parameters<Frontier['leftOver']>[0]): LeftOver {
  const all = [...known].map(([url, { standing, isNamed }]) => ({ url, standing, isNamed }))
  const named = all.filter(({ standing, isNamed }) => isNamed && unread.has(standing))
  const skipped = all.flatMap(({ url, standing }) => (isSkip(standing) ? { url, reason: standing } : []))
  return {
    unread: named.slice(0, most.unread).map(({ url }) => url),
    skipped: skipped.slice(0, most.skipped),
    isDeeper: skipped.some(({ reason }) => reason === 'depth'),
  }
}

function isSkip(standing: Known['standing']): standing is SkipReason {
  return standing !== 'waiting' && standing !== 'named' && standing !== 'taken'
}
