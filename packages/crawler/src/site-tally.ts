import type { CrawledPage } from './crawl-types.ts'
import type { RobotsRules } from './read-robots.ts'
import type { SiteBoundary } from './site-boundary.ts'

/** What is kept of the pages once they are handed on, beside the addresses of the frontier: never their contents, and no more than is asked for later. */
export interface SiteTally {
  /** How many pages were read. */
  readonly read: number
  /** Addresses of other hosts that pages link to. */
  readonly outgoing: ReadonlySet<string>
  /** Pictures of the site that pages show. */
  readonly images: ReadonlySet<string>
  /** Files pages load which robots.txt forbids to everybody. */
  readonly blocked: ReadonlySet<string>
  record(page: Pick<CrawledPage, 'facts'>): void
}

const mostOfEach = 1_000

export function createSiteTally({ site, robots }: { site: SiteBoundary; robots: RobotsRules }): SiteTally {
  const { isOnHost } = site
  const home = `${new URL(site.url).origin}/`
  const outgoing = keeper((url) => !isOnHost(url) && !site.includes(url))
  const images = keeper((url) => isOnHost(url) && robots.allows(url))
  const blocked = keeper((url) => isOnHost(url) && !robots.allowsEverybody(url))
  let read = 0
  return {
    ...{ outgoing: outgoing.kept, images: images.kept, blocked: blocked.kept },
    get read() {
      return read
    },
    record({ facts }) {
      read += 1
      if (facts === null) return
      outgoing.add(facts.links.flatMap(({ url }) => (url.startsWith(home) ? [] : url)))
      images.add(facts.images.map(({ src }) => src))
      blocked.add(facts.resources.flatMap((resource) => (resource.kind === 'frame' ? [] : resource.url)))
    },
  }
}

/** A set of the addresses that fit, as far as anybody would look at them: a site can name more. Every page names the same ones: each is judged once. */
function keeper(fits: (url: string) => boolean) {
  const kept = new Set<string>()
  const unfit = new Set<string>()
  const judge = (url: string) => {
    if (fits(url)) kept.add(url)
    else if (unfit.size < mostOfEach) unfit.add(url)
  }
  const add = (urls: readonly string[]) => {
    for (const url of urls) if (!kept.has(url) && !unfit.has(url) && kept.size < mostOfEach) judge(url)
  }
  return { kept, add }
}
