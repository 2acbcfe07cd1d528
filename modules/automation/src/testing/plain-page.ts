import type { PageFacts, PageSnapshot, PictureFact } from '../domain/page-snapshot.ts'

/** A page that says nothing at all about itself. */
export const silentFacts: PageFacts = {
  title: null,
  siteName: null,
  metaDescription: null,
  canonical: null,
  robots: [],
  language: null,
  textLanguage: null,
  viewport: null,
  openGraph: {},
  alternates: [],
  structuredData: [],
  resources: [],
  headings: [],
  images: [],
  links: [],
  paragraphs: [],
  wordCount: 0,
  shingles: [],
  apiUrl: null,
  bodyClasses: [],
}

/** A page that answered as it should, with what is given. */
export function plainPage({ url, ...given }: Partial<PageSnapshot> & Pick<PageSnapshot, 'url'>): PageSnapshot {
  return {
    url,
    finalUrl: url,
    status: 200,
    hops: [],
    isLoop: false,
    depth: 1,
    contentType: 'text/html',
    bytes: 20_000,
    elapsedMs: 120,
    headers: {},
    digest: 'a'.repeat(64),
    cache: null,
    readAt: '2026-03-01T10:00:00.000Z',
    facts: silentFacts,
    ...given,
  }
}

/** A picture in the content without an alternative text, with what is given. */
export function plainPicture({ src, ...given }: Partial<PictureFact> & Pick<PictureFact, 'src'>): PictureFact {
  return {
    src,
    alt: null,
    width: '400',
    height: '300',
    isDecoration: false,
    isInContent: true,
    isEditable: true,
    caption: null,
    heading: null,
    nearbyText: null,
    ...given,
  }
}
