import { existsSync } from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from '@bizosaas/config'
import type { Bench, BenchStage, Measured } from './bench.ts'
import { type CrawlOrder, crawlOnce } from './crawl/crawl-once.ts'
import type { CrawlFigures } from './crawl/crawl-report.ts'
import { readPort } from './crawl/read-port.ts'
import { median } from './median.ts'
import { pairedRounds } from './paired-rounds.ts'
import { startScript } from './start-script.ts'

const sitePages = { full: 2_000, short: 60 }
const theirs = path.join(repositoryRoot, 'bench/crawl')
const scripts = {
  site: path.join(import.meta.dirname, 'crawl/site-process.ts'),
  product: path.join(import.meta.dirname, 'crawl/crawl-process.ts'),
  floor: path.join(theirs, 'crawl-theirs.mjs'),
}

/** Pages per second of both, each crawl in a process of its own. `memory` is our peak over theirs: half is asked. */
export const crawl: Bench = {
  about: 'Pages per second of our crawler, guard and robots rules on, against the Cheerio crawler of Crawlee on the same site, 16 at once.',
  goal: { least: 5 },
  async measure(stage) {
    const pages = stage.isShort ? sitePages.short : sitePages.full
    const site = startScript(scripts.site)
    try {
      const { port } = readPort(await site.ask({ pages }))
      return await measureBoth({ stage, order: { url: `http://127.0.0.1:${port}/`, pages } })
    } finally {
      await site.stop()
    }
  },
}

async function measureBoth({ stage: { rounds, log }, order }: { stage: BenchStage; order: CrawlOrder }): Promise<Measured> {
  const done: Record<'product' | 'floor', CrawlFigures[]> = { product: [], floor: [] }
  const side = (name: 'product' | 'floor') => async () => {
    const figures = await crawlOnce({ script: scripts[name], order })
    if (figures.pages !== order.pages) throw new Error(`${name} read ${figures.pages} of ${order.pages} pages`)
    done[name].push(figures)
    return figures.pages / (figures.ms / 1000)
  }
  if (!existsSync(path.join(theirs, 'node_modules'))) return alone({ log, product: side('product'), done: done.product })
  const measured = await pairedRounds({ rounds, log, product: side('product'), floor: side('floor') })
  if (new Set([...done.product, ...done.floor].map(({ digest }) => digest)).size !== 1) throw new Error('the two crawlers read different things')
  const [ours, others] = [peak(done.product), peak(done.floor)]
  const perSecond = { product: Math.round(median(measured.products)), floor: Math.round(median(measured.floors)) }
  return {
    ...measured,
    figures: { pages: order.pages, perSecond, peakMiB: { product: ours, floor: others }, memory: Math.round((ours / others) * 100) / 100 },
  }
}

type Alone = { readonly log: (line: string) => void; readonly product: () => Promise<number>; readonly done: readonly CrawlFigures[] }

/** Without Crawlee there is nothing to compare with: the run says so, and with a ratio of 0 it does not pass. */
async function alone({ log, product, done }: Alone): Promise<Measured> {
  log('Crawlee is not installed: run `npm ci --prefix bench/crawl` to compare.')
  const perSecond = { product: Math.round(await product()), floor: null }
  return { ratios: [0], floors: [], figures: { perSecond, peakMiB: { product: peak(done), floor: null }, memory: null } }
}

function peak(done: readonly CrawlFigures[]): number {
  return Math.round(median(done.map(({ peakMiB }) => peakMiB)))
}
