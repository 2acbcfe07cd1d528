import type { CrawlState } from './crawl-state.ts'
import type { CrawledPage } from './crawl-types.ts'
import type { FoundAddress } from './frontier.ts'
import { judgeAddress } from './judge-address.ts'

/** What a page links to waits to be read, one click further from the first page; what it only names is kept. All of it in one batch. */
export async function offerLinks(state: CrawlState, page: CrawledPage, depth: number): Promise<void> {
  const { followed, named } = state.met
  const batch = new Map<string, FoundAddress>()
  const offer = (url: string, isToRead: boolean) => {
    const standing = judgeAddress(state, { url, depth: depth + 1, isToRead })
    if (standing !== null) batch.set(url, { url, depth: depth + 1, standing, isNamed: state.site.isOnHost(url) })
  }
  const shown = addressesIn(page)
  for (const url of shown.links) if (followed.add(url)) offer(url, true)
  for (const url of shown.names) if (!followed.has(url) && named.add(url)) offer(url, false)
  // A link that another page is offering at this moment was left out here: that one has to be kept, too, before this page may be.
  state.offers = Promise.all([state.offers, batch.size === 0 ? null : state.frontier.add([...batch.values()])])
  await state.offers
}

/** What it links to, and what it names otherwise: its canonical address, its translations, links that are not to be followed. */
function addressesIn({ url, facts }: CrawledPage): { readonly links: readonly string[]; readonly names: readonly string[] } {
  const links: string[] = []
  const names: string[] = []
  const others = facts === null ? [] : [facts.canonical, ...facts.alternates.map((alternate) => alternate.url)]
  for (const other of others) if (other !== null && other !== url) names.push(other)
  for (const link of facts?.links ?? []) (/\bnofollow\b/.test(link.rel) ? names : links).push(link.url)
  return { links, names }
}
