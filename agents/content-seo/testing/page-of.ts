import type { PageFacts, PageSnapshot, PictureFact, SiteEvidence } from '@bizosaas/automation'

export const siteUrl = 'https://aire.example/'

export type PageGiven = Partial<PageFacts> & { readonly path: string; readonly status?: number; readonly id?: number }

const plain: PageFacts = {
  title: null,
  siteName: null,
  metaDescription: 'A description of this page that is long enough to be of use to a reader.',
  canonical: null,
  robots: [],
  language: 'en',
  headings: [{ level: 1, text: 'A heading', isInContent: false }],
  images: [],
  links: [],
  paragraphs: [],
  wordCount: 100,
  apiUrl: null,
  bodyClasses: [],
}

/** A page without a fault of its own, but for what is given; its title ends in the site's pattern. */
export function pageOf({ path, status = 200, id = 1, ...facts }: PageGiven): PageSnapshot {
  const url = new URL(path, siteUrl).href
  const own = { title: `A sensible title of ${path} that says enough – Aire Plumbing`, canonical: url, bodyClasses: [`page-id-${id}`] }
  return {
    url,
    finalUrl: url,
    status,
    hops: [],
    digest: 'a'.repeat(64),
    cache: null,
    readAt: '2026-03-01T10:00:00.000Z',
    facts: status === 200 ? { ...plain, ...own, ...facts } : null,
  }
}

/** A site of these pages and one more without a fault, so that the title pattern shows. */
export function siteOf(...pages: readonly PageGiven[]): SiteEvidence {
  const list = [...pages, { path: '/other/', id: 99 }].map(pageOf)
  return {
    startUrl: siteUrl,
    siteUrl,
    pages: () => eachOf(list),
    objects: [],
    links: list.map(({ url, status, finalUrl }) => ({ url, status, finalUrl })),
  }
}

async function* eachOf<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list
}

export function picture(given: Partial<PictureFact>): PictureFact {
  return {
    src: `${siteUrl}wp-content/uploads/boiler.png`,
    alt: null,
    isDecoration: false,
    isInContent: true,
    caption: null,
    heading: null,
    nearbyText: null,
    ...given,
  }
}
