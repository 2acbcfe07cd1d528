import type { SiteEvidence } from '@bizosaas/automation'
import { type CrawledPage, type CrawlReport, crawlSite } from '@bizosaas/crawler'
import { serveSite } from './serve-site.ts'
import type { PlannedSite } from './sites/generate-sites.ts'

const budget = { pages: 1_000, depth: 9, ms: 24 * 60 * 60_000 }

/** Crawls a served site as the platform does, and gives what an agent is given. */
export async function readSite(site: PlannedSite): Promise<SiteEvidence> {
  const { fetch, clock } = serveSite(site)
  const pages: CrawledPage[] = []
  const report = await crawlSite({
    ...{ startUrl: site.startUrl, budget, fetch, clock, userAgent: 'BizOSaaS/0.1 (evaluation)', delayMs: 0 },
    onPage: (page) => void pages.push(page),
  })
  return evidenceOf(report, pages)
}

function evidenceOf(reading: CrawlReport, pages: readonly CrawledPage[]): SiteEvidence {
  const sorted = pages.toSorted((a, b) => (a.url < b.url ? -1 : 1))
  return {
    ...reading,
    links: [
      ...sorted.map(({ url, status, finalUrl, hops, isLoop }) => ({ url, status, finalUrl, hops: hops.length, isLoop, isOutgoing: false })),
      ...reading.links,
    ],
    objects: [],
    async *pages() {
      yield* sorted
    },
  }
}
