import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from '@bizosaas/config'
import type { Bench, BenchStage, Measured } from './bench.ts'
import { type CrawlOrder, crawlOnce } from './crawl/crawl-once.ts'
import { crawlProduct } from './crawl/crawl-product.ts'
import type { CrawlFigures } from './crawl/crawl-report.ts'
import { readPort } from './crawl/read-port.ts'
import { median } from './median.ts'
import { pairedRounds } from './paired-rounds.ts'
import { startScript } from './start-script.ts'
import { temporaryFolder } from './temporary-folder.ts'

const sitePages = { full: 2_000, short: 60 }
const theirs = path.join(repositoryRoot, 'bench/crawl')

/** Pages per second of both, each crawl in a process of its own. `memory` is our peak over theirs: half is asked; `byWork` their processor time over ours. */
export const crawl: Bench = {
  about: 'Pages per second of our crawler, guard and robots rules on, against the Cheerio crawler of Crawlee on the same site, 16 at once.',
  goal: { least: 5 },
  async measure(stage) {
    const pages = stage.isShort ? sitePages.short : sitePages.full
    const site = startScript(path.join(import.meta.dirname, 'crawl/site-process.ts'))
    const dataFolder = temporaryFolder()
    try {
      const { port } = readPort(await site.ask({ pages }))
      const url = `http://127.0.0.1:${port}/`
      await crawlProduct({ dataFolder, order: { url, pages: sitePages.short } })
      return await measureBoth({ stage, dataFolder, order: { url, pages } })
    } finally {
      await site.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    }
  },
}

interface Course {
  readonly stage: BenchStage
  readonly dataFolder: string
  readonly order: CrawlOrder
}

async function measureBoth({ stage: { rounds, log }, dataFolder, order }: Course): Promise<Measured> {
  const done: Record<'product' | 'floor', CrawlFigures[]> = { product: [], floor: [] }
  const runs = {
    product: () => crawlProduct({ dataFolder, order }),
    floor: () => crawlOnce({ script: path.join(theirs, 'crawl-theirs.mjs'), order }),
  }
  const side = (name: 'product' | 'floor') => async () => {
    const figures = await runs[name]()
    if (figures.pages !== order.pages) throw new Error(`${name} read ${figures.pages} of ${order.pages} pages`)
    done[name].push(figures)
    return figures.pages / (figures.ms / 1000)
  }
  if (!existsSync(path.join(theirs, 'node_modules'))) return alone({ log, product: side('product'), done: done.product })
  const measured = await pairedRounds({ rounds, log, product: side('product'), floor: side('floor') })
  if (new Set([...done.product, ...done.floor].map(({ digest }) => digest)).size !== 1) throw new Error('the two crawlers read different things')
  const [ours, others] = [peak(done.product), peak(done.floor)]
  const cpuMsPerPage = { product: workOf(done.product), floor: workOf(done.floor) }
  const perSecond = { product: Math.round(median(measured.products)), floor: Math.round(median(measured.floors)) }
  return {
    ...measured,
    figures: {
      ...{ pages: order.pages, perSecond, cpuMsPerPage, byWork: hundredths(cpuMsPerPage.floor / cpuMsPerPage.product) },
      ...{ peakMiB: { product: ours, floor: others }, memory: hundredths(ours / others) },
    },
  }
}

type Alone = { readonly log: (line: string) => void; readonly product: () => Promise<number>; readonly done: readonly CrawlFigures[] }

/** Without Crawlee there is nothing to compare with: the run says so, and with a ratio of 0 it does not pass. */
async function alone({ log, product, done }: Alone): Promise<Measured> {
  log('Crawlee is not installed: run `npm ci --prefix bench/crawl` to compare.')
  const perSecond = { product: Math.round(await product()), floor: null }
  return { ratios: [0], floors: [], figures: { perSecond, peakMiB: { product: peak(done), floor: null }, memory: null } }
}

/** Processor time of a page in milliseconds: a busy machine lengthens it far less than the pages take. */
function workOf(done: readonly CrawlFigures[]): number {
  return hundredths(median(done.map(({ cpuMs, pages }) => cpuMs / pages)))
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

function peak(done: readonly CrawlFigures[]): number {
  return Math.round(median(done.map(({ peakMiB }) => peakMiB)))
}
