import { createHash } from 'node:crypto'
import { CheerioCrawler, Configuration, log } from '@crawlee/cheerio'

// Run as a process of its own: crawls `{url, pages}` with Crawlee's Cheerio crawler, sixteen at once, nothing written to disk.
process.once('message', async ({ url, pages }) => {
  log.setLevel(log.LEVELS.OFF)
  const lines = []
  const crawler = new CheerioCrawler(
    {
      minConcurrency: 16,
      maxConcurrency: 16,
      maxRequestsPerCrawl: pages,
      useSessionPool: false,
      respectRobotsTxtFile: true,
      async requestHandler({ $, request, enqueueLinks }) {
        const canonical = $('link[rel=canonical]').attr('href') ?? ''
        const text = [$('title').text(), $('meta[name=description]').attr('content'), new URL(canonical, 'http://x').pathname]
        lines.push([new URL(request.loadedUrl).pathname, ...text, $('h1').first().text(), $('img').length].join('|'))
        await enqueueLinks({ strategy: 'same-hostname' })
      },
    },
    new Configuration({ persistStorage: false, availableMemoryRatio: 0.9 }),
  )
  const from = performance.now()
  const spent = process.cpuUsage()
  await crawler.run([url])
  const ms = performance.now() - from
  const { user, system } = process.cpuUsage(spent)
  const digest = createHash('sha256').update(lines.toSorted().join('\n')).digest('hex')
  process.send({ pages: lines.length, ms, cpuMs: (user + system) / 1000, peakMiB: process.resourceUsage().maxRSS / 1024, digest })
})
