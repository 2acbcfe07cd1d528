import { createHash } from 'node:crypto'
import { crawlSite, createReaderThread } from '@bizosaas/crawler'
import { createEgress } from '@bizosaas/egress'

/** Run as a process of its own: crawls `{url, pages}` with the product's crawler, egress guard and robots rules on. */
process.once('message', async (message: { readonly url: string; readonly pages: number }) => {
  const egress = createEgress({ allowPrivateHosts: async () => true })
  const reader = createReaderThread()
  const lines: string[] = []
  const from = performance.now()
  const spent = process.cpuUsage()
  const { read } = await crawlSite({
    startUrl: message.url,
    budget: { pages: message.pages, depth: 50, ms: 600_000 },
    fetch: egress.forTenant(null),
    userAgent: 'BizOSaaS/0.1 (bench)',
    delayMs: 0,
    readers: 16,
    reader,
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
})

// Ends as a server process does: what Node made of the sources is kept for the next one.
process.once('SIGTERM', () => process.exit(0))

function pathIn(address: string | null | undefined): string {
  return address === null || address === undefined ? '' : new URL(address, 'http://x').pathname
}
