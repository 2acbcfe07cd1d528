import type { SiteReader } from '@bizosaas/automation'
import { crawlSite, lookAtPage, type PageReader } from '@bizosaas/crawler'
import type { Clock } from '@bizosaas/kernel'
import type { IntegrationParts } from './integration-parts.ts'

/** Deeper than any visitor clicks. A reading that takes an hour is given up as a step, so it ends before. */
const bounds = { depth: 20, ms: 50 * 60_000 }
const userAgent = 'BizOSaaS/0.1 (site reader; obeys robots.txt)'
/** A simulator of ours needs no rest; everybody else's server does. */
const delayMs = { simulated: 15, real: 250 }

interface SiteReaderDependencies {
  readonly integration: Pick<IntegrationParts, 'egress' | 'contentObjects'>
  readonly clock: Clock
  readonly reader: PageReader
  /** Of one site; of a larger one the reading says that it is not complete. */
  readonly mostPages: number
}

/** The crawler behind the egress guard, with what the connection says about which object stands where. */
export function createSiteReader({ integration, clock, reader, mostPages }: SiteReaderDependencies): SiteReader {
  return {
    async read({ tenantId, site, onPage, frontier, readBefore, lastRead, signal }) {
      const objects = await integration.contentObjects({ tenantId, connectionId: site.connectionId })
      const report = await crawlSite({
        startUrl: site.siteUrl.endsWith('/') ? site.siteUrl : `${site.siteUrl}/`,
        budget: { ...bounds, pages: mostPages },
        fetch: integration.egress.forTenant(tenantId),
        userAgent,
        delayMs: site.isSimulated ? delayMs.simulated : delayMs.real,
        ...{ onPage, frontier, readBefore, lastRead, reader },
        signal,
        clock,
      })
      return { ...report, objects }
    },
    look: ({ tenantId, url }) => lookAtPage({ url, fetch: integration.egress.forTenant(tenantId), userAgent, clock, reader }),
  }
}
