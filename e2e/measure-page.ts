import type { Page } from 'playwright-core'
import { countScript } from './count-script.ts'

export interface PageMeasure {
  /** Compressed script as it came over the wire before the page fell silent, in bytes. */
  readonly scriptBytes: number
  /** From the request for the page to the last byte of it, in milliseconds; the median of several. */
  readonly serverMs: number
}

/** Opens the page as a first visitor does, and then a few times more for the time of the server. */
export async function measurePage({ page, url }: { page: Page; url: string }): Promise<PageMeasure> {
  return { scriptBytes: await countScript({ page, url }), serverMs: await timeServer({ page, url }) }
}

const samples = 9

/** The page's own request with the browser's cookies, without the browser: neither scripts nor painting are in it. */
async function timeServer({ page, url }: { page: Page; url: string }): Promise<number> {
  const times: number[] = []
  for (let sample = 0; sample < samples; sample += 1) {
    const began = performance.now()
    await (await page.context().request.get(url)).body()
    times.push(performance.now() - began)
  }
  return times.toSorted((one, other) => one - other)[Math.floor(samples / 2)] ?? Number.POSITIVE_INFINITY
}
