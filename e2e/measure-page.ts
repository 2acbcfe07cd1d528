import type { CDPSession, Page } from 'playwright-core'

export interface PageMeasure {
  /** Compressed script as it came over the wire before the page fell silent, in bytes. */
  readonly scriptBytes: number
  /** From the request for the page to the last byte of it, in milliseconds; the median of several. */
  readonly serverMs: number
}

/** Opens the page as a first visitor does, with nothing in the browser's cache, and then a few times more for the time of the server. */
export async function measurePage({ page, url }: { page: Page; url: string }): Promise<PageMeasure> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    const scriptBytes = await countScript({ page, session, url })
    return { scriptBytes, serverMs: await timeServer({ page, url }) }
  } finally {
    await session.detach()
  }
}

async function countScript({ page, session, url }: { page: Page; session: CDPSession; url: string }): Promise<number> {
  const scripts = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.delete(requestId)) bytes += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(1500) // the live stream keeps the network busy for ever, so silence is a matter of time
  return bytes
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
