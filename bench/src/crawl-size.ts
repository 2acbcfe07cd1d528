import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Bench } from './bench.ts'
import { addCrawlRun } from './crawl/add-crawl-run.ts'
import { crawlProduct } from './crawl/crawl-product.ts'
import { readPort } from './crawl/read-port.ts'
import { startScript } from './start-script.ts'
import { temporaryFolder } from './temporary-folder.ts'

const sizes = { full: [2_000, 50_000], short: [60, 240] } as const

/** A crawl keeps neither pages nor addresses in memory: 25 times the site adds little. */
export const crawlSize: Bench = {
  about:
    'The peak memory of a crawl of 50,000 pages over that of a crawl of 2,000 on the same site, each in a process of its own, its addresses in PostgreSQL.',
  goal: { most: 2 },
  async measure({ isShort, log, database }) {
    const [few, many] = isShort ? sizes.short : sizes.full
    const site = startScript(path.join(import.meta.dirname, 'crawl/site-process.ts'))
    const dataFolder = temporaryFolder()
    try {
      const { port } = readPort(await site.ask({ pages: many, isLarge: true }))
      const crawl = async (pages: number) => {
        const run = await addCrawlRun(await database())
        return crawlProduct({ dataFolder, order: { url: `http://127.0.0.1:${port}/`, pages, run } })
      }
      await crawl(sizes.short[0])
      const small = await crawl(few)
      log(`${few} pages: ${Math.round(small.peakMiB)} MiB`)
      const large = await crawl(many)
      log(`${many} pages: ${Math.round(large.peakMiB)} MiB`)
      if (large.pages !== many) throw new Error(`${large.pages} of ${many} pages were read`)
      const peakMiB = { [few]: Math.round(small.peakMiB), [many]: Math.round(large.peakMiB) }
      const perSecond = Math.round(large.pages / (large.ms / 1000))
      return { ratios: [large.peakMiB / small.peakMiB], floors: [], figures: { peakMiB, perSecond } }
    } finally {
      await site.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    }
  },
}
