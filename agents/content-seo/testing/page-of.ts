import type { PageFacts, PageSnapshot, PictureFact, SiteEvidence, SiteSummary } from '@bizosaas/automation'
import { plainPage, plainPicture, silentFacts } from '@bizosaas/automation/testing'

export const siteUrl = 'https://aire.example/'

export interface PageGiven extends Partial<PageFacts> {
  readonly path: string
  readonly status?: number
  readonly id?: number
  /** How it answered. */
  readonly answer?: Partial<Pick<PageSnapshot, 'bytes' | 'elapsedMs' | 'headers' | 'hops' | 'finalUrl'>>
}

const plain: PageFacts = {
  ...silentFacts,
  metaDescription: 'A description of this page that is long enough to be of use to a reader.',
  language: 'en',
  textLanguage: 'en',
  viewport: 'width=device-width, initial-scale=1',
  openGraph: { 'og:title': 'A page', 'og:image': `${siteUrl}share.png` },
  headings: [{ level: 1, text: 'A heading', isInContent: false, isEmpty: false }],
  wordCount: 100,
}

/** A page without a fault of its own, but for what is given; its title ends in the site's pattern. */
export function pageOf({ path, status = 200, id = 1, answer = {}, ...facts }: PageGiven): PageSnapshot {
  const url = new URL(path, siteUrl).href
  const own = { title: `A sensible title of ${path} that says enough – Aire Plumbing`, canonical: url, bodyClasses: [`page-id-${id}`] }
  return plainPage({ url, status, ...answer, facts: status === 200 ? { ...plain, ...own, ...facts } : null })
}

/** A site of these pages and one more without a fault, so that the title pattern shows. */
export function siteOf(...pages: readonly PageGiven[]): SiteEvidence {
  return siteWith({}, pages)
}

/** The same with what the crawl brought home beside its pages. */
export function siteWith(summary: Partial<SiteSummary>, pages: readonly PageGiven[]): SiteEvidence {
  const list = [...pages, { path: '/other/', id: 99 }].map(pageOf)
  return {
    startUrl: siteUrl,
    siteUrl,
    isComplete: true,
    pages: () => eachOf(list),
    objects: [],
    links: list.map(({ url, status, finalUrl }) => ({ url, status, finalUrl, hops: 0, isLoop: false, isOutgoing: false })),
    images: [],
    sitemap: { files: [`${siteUrl}sitemap.xml`], urls: list.map(({ url }) => url) },
    blocked: [],
    plainHttp: null,
    ...summary,
  }
}

async function* eachOf<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list
}

export function picture(given: Partial<PictureFact>): PictureFact {
  return plainPicture({ src: `${siteUrl}wp-content/uploads/boiler.png`, ...given })
}
