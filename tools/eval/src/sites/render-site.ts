import { gzipSync } from 'node:zlib'
import type { PageDraft } from './page-draft.ts'
import { renderPage } from './render-page.ts'
import type { Answer, SiteDraft } from './site-draft.ts'

const pictureBytes = 48_000

/** What every address of the site answers, by address. */
export function renderSite(site: SiteDraft): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>()
  for (const page of site.pages) answers.set(site.url(page.path), pageAnswer(site, page))
  addFiles(site, answers)
  for (const [url, answer] of site.answers) answers.set(url, answer)
  for (const picture of picturesOf(site)) if (!answers.has(picture)) answers.set(picture, pictureAnswer(pictureBytes))
  return answers
}

export function pictureAnswer(size: number): Answer {
  return { status: 200, headers: { 'content-type': 'image/jpeg', 'content-length': String(size) }, body: '', size, elapsedMs: 20 }
}

function pageAnswer(site: SiteDraft, page: PageDraft): Answer {
  const headers = { 'content-type': 'text/html; charset=utf-8', ...site.traits.security.headers, ...page.headers }
  return { status: 200, headers, body: renderPage({ site, page, list: listOf(site, page) }), elapsedMs: page.elapsedMs }
}

/** Two pages are lists: each shows every second page. Others point to nothing but the menu. */
function listOf({ pages }: SiteDraft, page: PageDraft): readonly PageDraft[] {
  const parity = pages.indexOf(page) - 3
  if (parity !== 0 && parity !== 1) return []
  return pages.filter(({ isListed }, at) => at > 4 && isListed && at % 2 === parity)
}

/** Pictures of the site that pages show; a plan may have said what one answers. */
function picturesOf(site: SiteDraft): readonly string[] {
  const shown = site.pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture.src] : [])))
  const own = shown.map((src) => site.url(src)).filter((url) => new URL(url).host === site.traits.host)
  return [...own, ...own.map((url) => `${url}.webp`), site.url('/img/share.jpg')]
}

function addFiles(site: SiteDraft, answers: Map<string, Answer>): void {
  const text = (body: string | Uint8Array, type: string): Answer => ({ status: 200, headers: { 'content-type': type }, body, elapsedMs: 15 })
  answers.set(site.url('/assets/site.css'), text('body{margin:0}', 'text/css'))
  for (const [path, body, type] of sitemapFiles(site)) answers.set(site.url(path), text(body, type))
  const named = { named: '/maps/pages.xml', index: '/sitemap_index.xml', gzip: '/sitemap.xml.gz', gone: '/old-sitemap.xml' }
  const file = site.traits.sitemap in named ? Reflect.get(named, site.traits.sitemap) : null
  const lines = ['User-agent: OtherBot', 'Disallow: /assets/', 'Disallow: /img/', '', 'User-agent: *', ...site.rules, 'Allow: /']
  answers.set(site.url('/robots.txt'), text(`${lines.join('\n')}\n${file === null ? '' : `\nSitemap: ${site.url(file)}\n`}`, 'text/plain'))
}

type File = readonly [path: string, body: string | Uint8Array, type: string]

function sitemapFiles(site: SiteDraft): readonly File[] {
  const urls = site.pages.filter(({ isInSitemap }) => isInSitemap).map(({ path }) => site.url(path))
  const all = [...urls, ...site.sitemapExtra]
  const kinds: Readonly<Record<string, readonly File[]>> = {
    root: [['/sitemap.xml', urlset(all), 'application/xml']],
    named: [['/maps/pages.xml', urlset(all), 'text/xml']],
    gzip: [['/sitemap.xml.gz', gzipSync(urlset(all)), 'application/gzip']],
    soft: [['/sitemap.xml', '<!DOCTYPE html><html lang="en"><head><title>Sorry</title></head><body><p>Nothing here.</p></body></html>', 'text/html']],
    unnamed: [['/wp-sitemap.xml', urlset(all), 'application/xml']],
    index: [
      ['/sitemap_index.xml', index([site.url('/maps/a.xml'), site.url('/maps/b.xml')]), 'application/xml'],
      ['/maps/a.xml', urlset(all.slice(0, 9)), 'application/xml'],
      ['/maps/b.xml', urlset(all.slice(9)), 'application/xml'],
    ],
  }
  return kinds[site.traits.sitemap] ?? []
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

function urlset(urls: readonly string[]): string {
  const entries = urls.map((url) => `<url>\n  <loc>${url.replaceAll('&', '&amp;')}</loc>\n  <lastmod>2026-03-01</lastmod>\n</url>`)
  return `${declaration}<urlset ${space}>\n${entries.join('\n')}\n</urlset>\n`
}

function index(files: readonly string[]): string {
  return `${declaration}<sitemapindex ${space}>${files.map((file) => `<sitemap><loc>${file}</loc></sitemap>`).join('')}</sitemapindex>\n`
}
