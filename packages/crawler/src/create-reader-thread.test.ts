import { afterEach, expect, test } from 'vitest'
import { createPageReader } from './create-page-reader.ts'
import { createReaderThread, type ReaderThread } from './create-reader-thread.ts'

const opened: ReaderThread[] = []
afterEach(async () => {
  for (const reader of opened.splice(0)) await reader.close()
})

function thread(options?: { timeoutMs: number }): ReaderThread {
  const reader = createReaderThread(options)
  opened.push(reader)
  return reader
}

const page = (html: string) => ({
  bytes: Buffer.from(html),
  contentType: 'text/html',
  url: 'https://aire.example/boiler/',
  robotsHeader: 'nosnippet',
  hasFacts: true,
})
const small = () => page('<title>Boiler</title><main><p>Grüße aus Aire</p><a href="../x/">more</a></main><!-- WP Rocket -->')
/** Takes the parser long enough, however fast the machine. */
const endless = () => page(Array.from({ length: 150_000 }, (_, at) => `<a href="/${at}/?b=${at}&a=1">${at}</a>`).join(''))

test('tells the same as reading in the own thread, and leaves alone what shares its memory with others', async () => {
  const body = small()
  const neighbour = Buffer.from('kept')
  expect(await thread().read(body)).toEqual(await createPageReader().read(small()))
  expect(neighbour.toString()).toBe('kept')
})

test('takes large bodies over instead of copying them', async () => {
  const body = page(`<title>Long</title>${'<p>word</p>'.repeat(20_000)}`)
  expect((await thread().read(body)).facts?.title).toBe('Long')
  expect(body.bytes).toHaveLength(0)
})

test('a page that keeps the reader busy is given up; what waited behind it may be asked for again, and is read', async () => {
  const reader = thread({ timeoutMs: 150 })
  await reader.read(small())
  const [busy, behind] = await Promise.allSettled([reader.read(endless()), reader.read(small())])
  expect(busy).toMatchObject({ status: 'rejected', reason: { code: 'crawl-page-unreadable', retry: { kind: 'never' } } })
  expect(behind).toMatchObject({ status: 'rejected', reason: { code: 'crawl-page-unreadable', retry: { kind: 'backoff' } } })
  expect((await reader.read(small())).facts?.title).toBe('Boiler')
})

test('closing breaks off what is being read', async () => {
  const reader = thread()
  const reading = expect(reader.read(endless())).rejects.toMatchObject({ code: 'crawl-page-unreadable' })
  await reader.close()
  await reading
})
