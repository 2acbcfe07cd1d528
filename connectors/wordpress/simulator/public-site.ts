import { drawPicture } from './draw-picture.ts'
import { addressOf } from './present.ts'
import { renderNotFound, renderPage } from './render-page.ts'
import type { SimulatedContent, SiteState } from './state.ts'

export interface PublicAnswer {
  readonly status: number
  readonly type: string
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

interface Visit {
  readonly state: SiteState
  readonly origin: string
  readonly path: string
  readonly query: URLSearchParams
}

/** Everything an anonymous visitor can fetch. */
export function publicSite(visit: Visit): PublicAnswer {
  const file = /^\/wp-content\/uploads\/([\w.-]+)$/.exec(visit.path)?.[1]
  if (file !== undefined) return upload({ ...visit, file })
  if (visit.path === '/robots.txt')
    return {
      status: 200,
      type: 'text/plain; charset=utf-8',
      body: `User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n\nSitemap: ${visit.origin}/wp-sitemap.xml\n`,
    }
  const sitemap = /^\/wp-sitemap(?:-posts-(page|post)-1)?\.xml$/.exec(visit.path)
  if (sitemap !== null) return { status: 200, type: 'application/xml; charset=utf-8', body: sitemapOf({ ...visit, kind: sitemap[1] }) }
  const found = contentAt(visit)
  if (found === undefined) return { status: 404, type: 'text/html; charset=utf-8', body: renderNotFound(visit) }
  const address = addressOf({ content: found, state: visit.state, origin: visit.origin })
  if (visit.state.switches.permalinks === 'pretty' && `${visit.origin}${visit.path}` !== address)
    return { status: 301, type: 'text/html', body: '', headers: { location: address } }
  const { cache } = visit.state.switches
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: renderPage({ ...visit, content: found }),
    ...(cache === null ? {} : { headers: { [`x-${cache.name}-cache`]: 'miss' } }),
  }
}

function contentAt({ state, path, query }: Visit): SimulatedContent | undefined {
  const published = state.contents.filter((one) => one.status === 'publish')
  const id = Number(query.get('p') ?? query.get('page_id') ?? 0)
  if (id > 0) return published.find((one) => one.id === id)
  if (path === '/') return published.find((one) => one.id === state.frontPageId)
  const slug = /^\/([^/]+)\/?$/.exec(path)?.[1]
  return published.find((one) => one.slug === slug)
}

function upload({ state, file }: Visit & { file: string }): PublicAnswer {
  if (!state.media.some(({ fileName }) => fileName === file)) return { status: 404, type: 'text/plain', body: 'Not found' }
  return { status: 200, type: 'image/png', body: drawPicture(file) }
}

function sitemapOf({ state, origin, kind }: Visit & { kind: string | undefined }): string {
  const xml = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (kind === undefined) {
    const parts = ['post', 'page'].map((one) => `<sitemap><loc>${origin}/wp-sitemap-posts-${one}-1.xml</loc></sitemap>`)
    return `${xml}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.join('')}</sitemapindex>\n`
  }
  const urls = state.contents
    .filter((one) => one.type === kind && one.status === 'publish')
    .map(
      (content) =>
        `<url><loc>${addressOf({ content, state, origin }).replaceAll('&', '&amp;')}</loc><lastmod>${content.modified}+00:00</lastmod></url>`,
    )
  return `${xml}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`
}
