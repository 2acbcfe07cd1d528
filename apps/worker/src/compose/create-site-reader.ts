import type { SiteReader } from '@bizosaas/automation'
import { crawlSite, lookAtPage, type PageReader } from '@bizosaas/crawler'
import type { Clock } from '@bizosaas/kernel'
import type { IntegrationParts } from './integration-parts.ts'

const budget = { pages: 100, depth: 5, ms: 5 * 60_000 }
const userAgent = 'BizOSaaS/0.1 (site reader; obeys robots.txt)'
/** A simulator of ours needs no rest; everybody else's server does. */
const delayMs = { simulated: 15, real: 250 }

interface Deps {
  readonly integration: IntegrationParts
  readonly clock: Clock
  readonly reader: PageReader
}

/** The crawler behind the egress guard, with what the connection says about which object stands where. */
export function createSiteReader({ integration, clock, reader }: Deps): SiteReader {
  return {
    async read({ tenantId, site, onPage, readBefore, lastRead, signal }) {
      const objects = await integration.contentObjects({ tenantId, connectionId: site.connectionId })
      const report = await crawlSite({
        startUrl: site.siteUrl.endsWith('/') ? site.siteUrl : `${site.siteUrl}/`,
        budget,
        fetch: integration.egress.forTenant(tenantId),
        userAgent,
        delayMs: site.isSimulated ? delayMs.simulated : delayMs.real,
        ...{ onPage, readBefore, lastRead, reader },
        signal,
        clock,
      })
      return { ...report, isComplete: report.stopped === 'done' && !report.skipped.some(({ reason }) => reason === 'depth'), objects }
    },
    look: ({ tenantId, url }) => lookAtPage({ url, fetch: integration.egress.forTenant(tenantId), userAgent, clock, reader }),
  }
}
