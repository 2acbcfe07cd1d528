import { startScript } from '../start-script.ts'
import type { CrawlFigures } from './crawl-report.ts'

export interface CrawlOrder {
  readonly url: string
  readonly pages: number
}

/** One crawl in a process of its own. */
export async function crawlOnce({ script, order }: { script: string; order: CrawlOrder }): Promise<CrawlFigures> {
  const run = startScript(script)
  try {
    return readFigures(await run.ask(order))
  } finally {
    await run.stop()
  }
}

function readFigures(answer: unknown): CrawlFigures {
  const read = (name: string): unknown => Reflect.get(Object(answer), name)
  const [pages, ms, peakMiB, digest] = [read('pages'), read('ms'), read('peakMiB'), read('digest')]
  if (typeof pages !== 'number' || typeof ms !== 'number' || typeof peakMiB !== 'number' || typeof digest !== 'string')
    throw new TypeError('the crawl gave no figures')
  return { pages, ms, peakMiB, digest }
}
