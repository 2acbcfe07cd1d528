import type { KeptPage, LinkStatus } from './crawl-types.ts'
import type { PageFacts } from './page-facts.ts'
import type { RobotsRules } from './read-robots.ts'
import type { SiteBoundary } from './site-boundary.ts'

/** What is kept of the pages once they are handed on: addresses, never their contents, and of each kind no more than is asked for later. */
export interface SiteTally {
  /** What each address that was read answered, in the order of reading. */
  readonly read: readonly LinkStatus[]
  /** Addresses of the site that pages link to or name, read or not. */
  readonly own: ReadonlySet<string>
  /** Addresses of other hosts that pages link to. */
  readonly outgoing: ReadonlySet<string>
  /** Pictures of the site that pages show. */
  readonly images: ReadonlySet<string>
  /** Files pages load which robots.txt forbids to everybody. */
  readonly blocked: ReadonlySet<string>
  record(page: KeptPage & { readonly isLoop?: boolean }): void
}

const mostUnfit = 1_000

export function createSiteTally({ site, robots }: { site: SiteBoundary; robots: RobotsRules }): SiteTally {
  const { host } = new URL(site.url)
  const isOwn = (url: string) => new URL(url).host === host
  const read: LinkStatus[] = []
  const own = keeper({ most: 100_000, fits: isOwn })
  const outgoing = keeper({ most: 1_000, fits: (url) => !isOwn(url) && !site.includes(url) })
  const images = keeper({ most: 1_000, fits: (url) => isOwn(url) && robots.allows(url) })
  const blocked = keeper({ most: 1_000, fits: (url) => isOwn(url) && !robots.allowsEverybody(url) })
  return {
    ...{ read, own: own.kept, outgoing: outgoing.kept, images: images.kept, blocked: blocked.kept },
    record({ url, status, finalUrl, hops, isLoop = false, facts }) {
      read.push({ url, status, finalUrl, hops: hops.length, isLoop, isOutgoing: false })
      if (facts === null) return
      const unknown = facts.links.map((link) => link.url).filter((url) => !own.kept.has(url))
      own.add([...unknown, ...namedBy(facts)])
      outgoing.add(unknown.filter((url) => !own.kept.has(url)))
      images.add(facts.images.map(({ src }) => src))
      blocked.add(facts.resources.flatMap((resource) => (resource.kind === 'frame' ? [] : resource.url)))
    },
  }
}

/** A set of the addresses that fit, as far as anybody would look at them: a site can name more. Every page names the same ones: each is judged once. */
function keeper({ most, fits }: { most: number; fits: (url: string) => boolean }) {
  const kept = new Set<string>()
  const unfit = new Set<string>()
  const judge = (url: string) => {
    if (fits(url)) kept.add(url)
    else if (unfit.size < mostUnfit) unfit.add(url)
  }
  const add = (urls: readonly string[]) => {
    for (const url of urls) if (!kept.has(url) && !unfit.has(url) && kept.size < most) judge(url)
  }
  return { kept, add }
}

/** Addresses that a page names without linking to them: its canonical one and its translations. */
function namedBy({ canonical, alternates }: PageFacts): readonly string[] {
  return [canonical, ...alternates.map(({ url }) => url)].filter((url) => url !== null)
}
