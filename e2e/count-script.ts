import type { Page } from 'playwright-core'

/** What comes of its own accord comes soon; the live stream keeps the network busy for ever, so silence is a matter of time. */
const silenceMs = 600

/** Opens the page as a first visitor does, with nothing in the browser's cache. Compressed script as it came over the wire, in bytes. */
export async function countScript({ page, url }: { page: Page; url: string }): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const scripts = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.delete(requestId)) bytes += encodedDataLength
  })
  try {
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(silenceMs)
    return bytes
  } finally {
    await session.detach()
  }
}
