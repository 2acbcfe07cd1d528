import { createHash } from 'node:crypto'
import { crawlSite, createReaderThread } from '@bizosaas/crawler'
import { createEgress } from '@bizosaas/egress'
import type { CrawlRun } from './add-crawl-run.ts'
import type { CrawlOrder } from './crawl-once.ts'

/** Run as a process of its own: crawls `{url, pages, run}` with the product's crawler, egress guard and robots rules on. */
process.once('message', async (message: CrawlOrder) => {
  const egress = createEgress({ allowPrivateHosts: async () => true })
  const reader = createReaderThread()
  const kept = message.run === undefined ? null : await openFrontier(message.run)
  const lines: string[] = []
  const from = performance.now()
  const spent = process.cpuUsage()
  const { read } = await crawlSite({
    startUrl: message.url,
    budget: { pages: message.pages, depth: 50, ms: 3_600_000 },
    fetch: egress.forTenant(null),
    userAgent: 'BizOSaaS/0.1 (bench)',
    delayMs: 0,
    readers: 16,
    reader,
    ...(kept === null ? {} : { frontier: kept.frontier }),
    onPage({ url, facts }) {
      const heading = facts?.headings.find(({ level }) => level === 1)?.text
      lines.push([new URL(url).pathname, facts?.title, facts?.metaDescription, pathIn(facts?.canonical), heading, facts?.images.length].join('|'))
    },
  })
  const ms = performance.now() - from
  const { user, system } = process.cpuUsage(spent)
  const digest = createHash('sha256').update(lines.toSorted().join('\n')).digest('hex')
  process.send?.({ pages: read, ms, cpuMs: (user + system) / 1000, peakMiB: process.resourceUsage().maxRSS / 1024, digest })
  await reader.close()
  await egress.close()
  await kept?.close()
})

// Ends as a server process does: what Node made of the sources is kept for the next one.
process.once('SIGTERM', () => process.exit(0))

/** Loaded by who asks for it: the driver and the module would count as memory of the others. */
async function openFrontier({ urls, tenantId, runId }: CrawlRun) {
  const [{ createPostgresScopes }, { createPostgresCrawlFrontier }] = await Promise.all([
    import('@bizosaas/db'),
    import('@bizosaas/automation/adapters'),
  ])
  const scopes = createPostgresScopes({ urls })
  const work = { tenantId, runId, actor: { kind: 'system', name: 'bench' } } as const
  return { frontier: createPostgresCrawlFrontier({ scopes, work }), close: () => scopes.close() }
}

function pathIn(address: string | null | undefined): string {
  return address === null || address === undefined ? '' : new URL(address, 'http://x').pathname
}
