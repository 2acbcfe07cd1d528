import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { createLoopbackEgress } from '@bizosaas/egress/testing'
import { appError } from '@bizosaas/kernel'
import { afterEach, expect, test } from 'vitest'
import { crawlSite } from './crawl-site.ts'
import type { CrawledPage, CrawlOptions } from './crawl-types.ts'
import { createMemoryFrontier } from './create-memory-frontier.ts'
import { createPageReader } from './create-page-reader.ts'
import type { Frontier } from './frontier.ts'
import { lookAtPage } from './look-at-page.ts'
import type { PageReader } from './page-reader.ts'
import { type SmallSite, startSmallSite } from './testing/start-small-site.ts'

const egress = createLoopbackEgress()
const sites: SmallSite[] = []
afterEach(async () => {
  await egress.close()
  for (const site of sites.splice(0)) await site.close()
})

async function site(answers: Parameters<typeof startSmallSite>[0]): Promise<SmallSite> {
  const started = await startSmallSite(answers)
  sites.push(started)
  return started
}

async function crawl(startUrl: string, { onPage, ...options }: Partial<CrawlOptions> = {}) {
  const budget = { pages: 50, depth: 5, ms: 20_000 }
  const pages: CrawledPage[] = []
  const report = await crawlSite({
    ...{ startUrl, budget, fetch: egress.forTenant(null), userAgent: 'BizOSaaS/1.0', delayMs: 0, ...options },
    async onPage(page, progress) {
      pages.push(page)
      await onPage?.(page, progress)
    },
  })
  return { ...report, pages }
}

const page = (...links: readonly string[]) => `<title>t</title><main>${links.map((href) => `<a href="${href}">x</a>`).join('')}</main>`
const urlset = (location: (at: number) => string, count: number) =>
  `<?xml version="1.0"?><urlset xmlns="x">${Array.from({ length: count }, (_, at) => `<url><loc>${location(at)}</loc></url>`).join('')}</urlset>`
const pathsOf = (pages: readonly { url: string }[]) => pages.map(({ url }) => new URL(url).pathname + new URL(url).search).sort()

test('reads the pages that are linked, each once, and never leaves the host', async () => {
  const { url, ...rest } = await site({
    '/': page('/a', '/b#part', 'https://elsewhere.example/x', 'mailto:a@b.c'),
    '/a': page('/', '/b?utm_source=x'),
    '/b': page('/a'),
  })
  const report = await crawl(`${url}/`)
  expect(pathsOf(report.pages)).toEqual(['/', '/a', '/b'])
  expect(report.stopped).toBe('done')
  expect(rest.mostAtOnce).toBeLessThanOrEqual(2)
})

test('reads a site in a subfolder and nothing beside it', async () => {
  const { url, requests } = await site({
    '/shop': { status: 301, headers: { location: '/shop/' } },
    '/shop/': page('/shop/a/', '/other/', '/'),
    '/shop/a/': page(),
    '/shop/wp-sitemap.xml': { headers: { 'content-type': 'application/xml' }, body: '<urlset></urlset>' },
    '/other/': page(),
  })
  const report = await crawl(`${url}/shop`)
  expect(report.siteUrl).toBe(`${url}/shop/`)
  expect(pathsOf(report.pages)).toEqual(['/shop/', '/shop/a/'])
  expect(requests).not.toContain('GET /other/')
})

test('obeys robots.txt with wildcards and its own group', async () => {
  const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: BizOSaaS\nDisallow: /private*\nDisallow: /*.html$\nAllow: /private-but-open\n'
  const { url } = await site({
    '/robots.txt': { body: robots },
    '/': page('/private/a', '/x.html', '/private-but-open', '/y'),
    '/private-but-open': page(),
    '/y': page(),
  })
  const report = await crawl(`${url}/`)
  expect(pathsOf(report.pages)).toEqual(['/', '/private-but-open', '/y'])
  expect(report.skipped.map(({ reason }) => reason)).toEqual(['robots', 'robots'])
})

test('refuses when robots.txt forbids the first page, and when the host cannot give robots.txt', async () => {
  const closed = await site({ '/robots.txt': { body: 'User-agent: *\nDisallow: /' }, '/': page() })
  await expect(crawl(`${closed.url}/`)).rejects.toMatchObject({ code: 'crawl-forbidden-by-robots' })
  const broken = await site({ '/robots.txt': { status: 503 }, '/': page() })
  await expect(crawl(`${broken.url}/`)).rejects.toMatchObject({ code: 'crawl-forbidden-by-robots' })
})

test('says that a site is unreachable when its first page fails', async () => {
  const { url } = await site({ '/': { status: 500 } })
  await expect(crawl(`${url}/`)).rejects.toMatchObject({ code: 'crawl-site-unreachable' })
})

test('finds pages through a gzipped sitemap behind an index', async () => {
  const answers: Record<string, unknown> = {}
  const started = await site(answers as never)
  const { url } = started
  answers['/'] = page()
  answers['/robots.txt'] = { body: `Sitemap: ${url}/index.xml` }
  answers['/index.xml'] = { body: `<?xml version="1.0"?><sitemapindex xmlns="x"><sitemap><loc>${url}/one.xml.gz</loc></sitemap></sitemapindex>` }
  answers['/one.xml.gz'] = { headers: { 'content-type': 'application/gzip' }, body: gzipSync(`<urlset><url><loc>${url}/orphan</loc></url></urlset>`) }
  answers['/orphan'] = page()
  const report = await crawl(`${url}/`)
  expect(pathsOf(report.pages)).toEqual(['/', '/orphan'])
  expect(report.sitemap).toMatchObject({ files: [`${url}/index.xml`, `${url}/one.xml.gz`], isWhole: true })
})

test('keeps redirects as a chain and counts their target once', async () => {
  const { url } = await site({
    '/': page('/old', '/new'),
    '/old': { status: 301, headers: { location: '/older' } },
    '/older': { status: 302, headers: { location: '/new' } },
    '/new': page(),
  })
  const report = await crawl(`${url}/`)
  const old = report.pages.find((found) => found.url === `${url}/old`)
  expect(old?.hops.map(({ status }) => status)).toEqual([301, 302])
  expect(old?.finalUrl).toBe(`${url}/new`)
  expect(report.pages.filter(({ facts, finalUrl }) => facts !== null && finalUrl === `${url}/new`)).toHaveLength(1)
})

test('ends in spite of redirect loops, endless queries and paths that pile up', async () => {
  const answers: Record<string, unknown> = { '/': page('/loop', '/calendar?m=1', '/deep/'), '/loop': { status: 302, headers: { location: '/loop' } } }
  for (let month = 1; month <= 40; month += 1) answers[`/calendar?m=${month}`] = page(`/calendar?m=${month + 1}`)
  for (let depth = 1; depth <= 20; depth += 1) answers[`/${'deep/'.repeat(depth)}`] = page('deep/')
  const { url } = await site(answers as never)
  const report = await crawl(`${url}/`, { budget: { pages: 200, depth: 50, ms: 20_000 } })
  expect(report.stopped).toBe('done')
  expect(report.pages.length).toBeLessThan(15)
  expect(report.skipped.some(({ reason }) => reason === 'trap')).toBe(true)
})

test('stops at the budget of pages and at the budget of depth', async () => {
  const answers: Record<string, string> = { '/': page('/1') }
  for (let at = 1; at < 30; at += 1) answers[`/${at}`] = page(`/${at + 1}`, `/x${at}`)
  const { url } = await site(answers)
  expect((await crawl(`${url}/`, { budget: { pages: 7, depth: 50, ms: 20_000 } })).pages).toHaveLength(7)
  const shallow = await crawl(`${url}/`, { budget: { pages: 50, depth: 2, ms: 20_000 } })
  expect(shallow.pages.filter(({ status }) => status === 200)).toHaveLength(3)
})

test('knows the status of internal links it did not read, also where HEAD is refused', async () => {
  const { url } = await site({
    '/': page('/file.pdf', '/gone.pdf', '/missing'),
    '/file.pdf': { headers: { 'content-type': 'application/pdf' }, body: 'x' },
  })
  const report = await crawl(`${url}/`)
  const status = (path: string) => report.links.find((link) => link.url === url + path)?.status
  expect([status('/file.pdf'), status('/gone.pdf'), status('/missing')]).toEqual([200, 404, undefined])
  expect(report.pages.find((found) => found.url === `${url}/missing`)?.status).toBe(404)
})

test('hands a page on when the frontier has its links, also those that another page is offering at that moment', async () => {
  const { url } = await site({ '/': page('/x', '/y'), '/x': page('/shared'), '/y': page('/shared'), '/shared': page() })
  const kept = new Set<string>()
  const memory = createMemoryFrontier()
  const slow: Frontier['add'] = async (found) => {
    if (found.some((address) => address.url.endsWith('/shared'))) await setTimeout(60)
    await memory.add(found)
    for (const address of found) kept.add(address.url)
  }
  const frontier: Frontier = {
    ...memory,
    add: slow,
    get waiting() {
      return memory.waiting
    },
  }
  const early: string[] = []
  const report = await crawl(`${url}/`, {
    frontier,
    onPage: ({ facts }) => void early.push(...(facts?.links ?? []).flatMap((link) => (kept.has(link.url) ? [] : link.url))),
  })
  expect([report.read, early]).toEqual([4, []])
})

test('a page that cannot be kept ends the crawl, once what was under way has ended', async () => {
  const { url } = await site({ '/': page('/a', '/b', '/c'), '/a': page(), '/b': page(), '/c': page() })
  let underWay = 0
  const onPage = async ({ url: at }: CrawledPage) => {
    underWay += 1
    await setTimeout(at.endsWith('/a') ? 1 : 40)
    underWay -= 1
    if (at.endsWith('/a')) throw new Error('no room')
  }
  await expect(crawl(`${url}/`, { onPage })).rejects.toThrow('no room')
  expect(underWay).toBe(0)
})

test('a page that has not changed since the last crawl is kept as it was, one that has is read', async () => {
  let version = 1
  const tagged = (name: string, tag: () => string) => (headers: Readonly<Record<string, unknown>>) =>
    headers['if-none-match'] === tag()
      ? { status: 304, headers: { etag: tag() } }
      : { headers: { etag: tag() }, body: `<title>${name} ${tag()}</title><main><a href="/b">x</a></main>` }
  const { url } = await site({ '/': tagged('home', () => '"same"'), '/b': tagged('b', () => `"${version}"`) })
  const before = await crawl(`${url}/`)
  version = 2
  const lastRead = async (address: string) => before.pages.find((found) => found.url === address) ?? null
  const after = await crawl(`${url}/`, { lastRead })
  expect(after.pages.map(({ status, facts }) => [status, facts?.title])).toEqual([
    [200, 'home "same"'],
    [200, 'b "2"'],
  ])
  expect(after.pages.map(({ digest }) => before.pages.some((found) => found.digest === digest))).toEqual([true, false])
})

test('waits as long as the server asks and then reads the page', async () => {
  let asked = 0
  const patient = () => (asked++ === 0 ? { status: 429, headers: { 'retry-after': '0' } } : { body: page() })
  const { url } = await site({ '/': page('/busy'), '/busy': patient })
  const report = await crawl(`${url}/`)
  expect(report.pages.find((found) => found.url === `${url}/busy`)?.status).toBe(200)
})

test('reads a sitemap of as many addresses as one may have, larger than a page may be', async () => {
  const { url } = await site({
    '/': page(),
    '/sitemap.xml': { body: urlset((at) => `https://a.example/a-page-with-a-rather-long-name-${at}/`, 50_000) },
  })
  const { sitemap } = await crawl(`${url}/`)
  expect([sitemap.urls.length, sitemap.isWhole]).toEqual([50_000, true])
})

test.each<[string, Parameters<typeof startSmallSite>[0]]>([
  [
    'is larger than is read',
    {
      '/sitemap.xml': {
        body: Buffer.alloc(
          11 * 1024 * 1024,
          urlset(() => '/a', 1),
        ),
      },
    },
  ],
  ['unpacks to more than is read', { '/sitemap.xml': { body: gzipSync(Buffer.alloc(11 * 1024 * 1024, ' ')) } }],
  ['lies on another host', { '/robots.txt': { body: 'Sitemap: https://cdn.example/sitemap.xml' } }],
  ['has more addresses than are kept', { '/sitemap.xml': { body: urlset((at) => `https://a.example/${at}`, 50_001) } }],
  [
    'has more parts than are read',
    {
      '/sitemap.xml': {
        body: `<sitemapindex>${Array.from({ length: 60 }, (_, at) => `<sitemap><loc>http://a/${at}</loc></sitemap>`).join('')}</sitemapindex>`,
      },
    },
  ],
])('says of a sitemap that %s that it is not known whole', async (_what, answers) => {
  const { url } = await site({ '/': page(), ...answers })
  expect((await crawl(`${url}/`)).sitemap.isWhole).toBe(false)
})

test('an index of many sitemaps takes no more than a third of the time, so that pages are read all the same', async () => {
  const parts = Array.from({ length: 45 }, (_, at) => `/part-${at}.xml`)
  const { url, requests } = await site({ '/': page('/a'), '/a': page(), '/sitemap.xml': () => ({ body: index }) })
  const index = `<sitemapindex>${parts.map((part) => `<sitemap><loc>${url}${part}</loc></sitemap>`).join('')}</sitemapindex>`
  const { pages, sitemap } = await crawl(`${url}/`, { budget: { pages: 10, depth: 2, ms: 900 }, delayMs: 40 })
  expect(pathsOf(pages)).toEqual(['/', '/a'])
  expect(sitemap.isWhole).toBe(false)
  expect(requests.filter((request) => request.includes('/part-')).length).toBeLessThan(12)
})

test('a sitemap that is not there, or is none, is known whole', async () => {
  const { url } = await site({ '/': page(), '/sitemap.xml': page('/b') })
  expect((await crawl(`${url}/`)).sitemap).toMatchObject({ files: [], isWhole: true })
})

test('keeps the distance between requests that robots.txt asks for', async () => {
  const { url } = await site({ '/robots.txt': { body: 'User-agent: *\nCrawl-delay: 0.1' }, '/': page('/a', '/b'), '/a': page(), '/b': page() })
  const begun = performance.now()
  await crawl(`${url}/`)
  expect(performance.now() - begun).toBeGreaterThan(350)
})

test('unpacks gzip and reads the charset that the page names', async () => {
  const html = Buffer.from('<meta charset="iso-8859-1"><title>Caf\xe9</title><main><p>x</p></main>', 'latin1')
  const { url } = await site({ '/': { headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' }, body: gzipSync(html) } })
  const report = await crawl(`${url}/`)
  expect(report.pages[0]?.facts?.title).toBe('Café')
})

test('reads a page that names no charset by its bytes: UTF-8 where they are that, else as Windows writes', async () => {
  const html = '<title>Café für 5 €</title><main><p>x</p></main>'
  const windows = Buffer.from(html.replace('€', '\x80'), 'latin1')
  const { url } = await site({
    '/': { headers: { 'content-type': 'text/html' }, body: html.replace('</main>', '<a href="/old">x</a></main>') },
    '/old': { headers: { 'content-type': 'text/html' }, body: windows },
  })
  const { pages } = await crawl(`${url}/`)
  expect(pages.map(({ facts }) => facts?.title)).toEqual(['Café für 5 €', 'Café für 5 €'])
})

test('leaves out a page that is larger than the cap', async () => {
  const { url } = await site({ '/': page('/huge'), '/huge': { body: 'x'.repeat(4 * 1024 * 1024) } })
  const report = await crawl(`${url}/`)
  expect(report.skipped).toContainEqual({ url: `${url}/huge`, reason: 'unreachable' })
})

test('looks at one page now, and says nothing where nobody answers', async () => {
  const { url } = await site({ '/a': page('/b') })
  const fetch = egress.forTenant(null)
  expect(await lookAtPage({ url: `${url}/a`, fetch, userAgent: 'BizOSaaS/1.0' })).toMatchObject({ status: 200, facts: { title: 't' } })
  expect(await lookAtPage({ url: 'http://127.0.0.1:1/', fetch, userAgent: 'BizOSaaS/1.0' })).toBeNull()
})

test('a page that cannot be read is left out, and one that was lost behind it is asked for again', async () => {
  const { url, requests } = await site({ '/': page('/endless', '/behind'), '/endless': page('/more'), '/behind': page(), '/more': page() })
  const own = createPageReader()
  const lost = new Set<string>()
  const reader: PageReader = {
    async read(body) {
      if (body.url.endsWith('/endless')) throw appError('crawl-page-unreadable')
      if (!body.url.endsWith('/behind') || lost.has(body.url)) return own.read(body)
      lost.add(body.url)
      throw appError('crawl-page-unreadable', { retry: { kind: 'backoff' } })
    },
  }
  const report = await crawl(`${url}/`, { reader })
  expect(pathsOf(report.pages)).toEqual(['/', '/behind'])
  expect(report.skipped).toEqual([{ url: `${url}/endless`, reason: 'unreadable' }])
  expect(requests.filter((request) => request === 'GET /behind')).toHaveLength(2)
})
