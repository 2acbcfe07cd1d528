import { startScript } from '../start-script.ts'
import type { CrawlRun } from './add-crawl-run.ts'
import type { CrawlFigures } from './crawl-report.ts'

export interface CrawlOrder {
  readonly url: string
  readonly pages: number
  /** Without one the crawl keeps its addresses in memory. */
  readonly run?: CrawlRun
}

interface Crawl {
  readonly script: string
  readonly order: CrawlOrder
  readonly env?: Readonly<Record<string, string>>
}

/** One crawl in a process of its own. */
export async function crawlOnce({ script, order, env }: Crawl): Promise<CrawlFigures> {
  const run = startScript(script, env === undefined ? {} : { env })
  try {
    return readFigures(await run.ask(order))
  } finally {
    await run.stop()
  }
}

function readFigures(answer: unknown): CrawlFigures {
  const read = (name: string): unknown => Reflect.get(Object(answer), name)
  const number = (name: string): number => {
    const value = read(name)
    if (typeof value !== 'number') throw new TypeError(`the crawl gave no ${name}`)
    return value
  }
  return { pages: number('pages'), ms: number('ms'), cpuMs: number('cpuMs'), peakMiB: number('peakMiB'), digest: String(read('digest')) }
}
