import path from 'node:path'
import { serverRuntime } from '@bizosaas/config'
import { systemEnvironment } from '../system-environment.ts'
import { type CrawlOrder, crawlOnce } from './crawl-once.ts'
import type { CrawlFigures } from './crawl-report.ts'

/** A crawl by the product, in a process that runs as its servers do. The first one in a data folder is also the one that fills its cache of sources. */
export function crawlProduct({ dataFolder, order }: { dataFolder: string; order: CrawlOrder }): Promise<CrawlFigures> {
  const env = { ...systemEnvironment(), ...serverRuntime({ dataFolder }) }
  return crawlOnce({ script: path.join(import.meta.dirname, 'crawl-process.ts'), order, env })
}
