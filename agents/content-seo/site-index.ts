import type { LinkAnswer, PageSnapshot, SiteEvidence } from '@bizosaas/automation'
import { countClicks } from './count-clicks.ts'
import { type PageView, type Place, pageView } from './page-view.ts'
import { type TitlePattern, titlePattern } from './words/title-pattern.ts'

/** What stays in memory of a page while the whole site is judged: no text of it, and its links as numbers. */
export interface IndexedPage extends Place {
  readonly title: string
  readonly description: string
  readonly canonical: string | null
  readonly isNoindex: boolean
  readonly isShown: boolean
  readonly wordCount: number
  readonly shingles: Uint32Array
  readonly alternates: readonly { readonly hreflang: string; readonly url: string | null }[]
  /** Numbers of the addresses it links to, once each. */
  readonly links: Uint32Array
}

/** The site as the rules see it, small enough for fifty thousand pages. */
export interface SiteIndex {
  readonly evidence: Omit<SiteEvidence, 'pages'>
  readonly pattern: TitlePattern
  /** Every page that answered with HTML, by address. */
  readonly pages: ReadonlyMap<string, IndexedPage>
  /** How many shown pages have this title, and which of them may keep it. */
  readonly titles: ReadonlyMap<string, SharedTitle>
  /** How many shown pages have this description. */
  readonly descriptions: ReadonlyMap<string, number>
  /** What an address of the site answers; undefined where it was not asked. */
  answerOf(url: string): LinkAnswer | undefined
  /** What a picture of the site answers; undefined where it was not asked. */
  imageAt(url: string): SiteEvidence['images'][number] | undefined
  /** Pages other than itself that link to an address. */
  inlinks(url: string): number
  /** Clicks from the first page; null where no way by links was found. */
  clicks(url: string): number | null
  readonly inSitemap: ReadonlySet<string>
  readonly blocked: ReadonlySet<string>
  /** The page the site begins with. */
  readonly start: IndexedPage | null
}

/** The first of two passes over the pages. */
export async function indexSite({ pages, ...evidence }: SiteEvidence): Promise<SiteIndex> {
  const objectAt = new Map(evidence.objects.map((object) => [object.url, object]))
  const pattern = await patternOf(pages())
  const addresses = createNumbers()
  const indexed = new Map<string, IndexedPage>()
  for await (const page of pages()) {
    const view = pageView(page, { pattern, object: objectAt.get(page.finalUrl) })
    if (view !== null && !indexed.has(view.url)) indexed.set(view.url, toIndexed(view, addresses))
  }
  const answers = new Map(evidence.links.map((link) => [link.url, link]))
  const images = new Map(evidence.images.map((image) => [image.url, image]))
  const inlinks = countInlinks(indexed, addresses)
  const start = startOf(evidence, { indexed, answers })
  const clicks = countClicks({ pages: indexed, start: start?.url ?? null, addresses, answers })
  const shown = [...indexed.values()].filter(({ isShown }) => isShown)
  return {
    evidence,
    pattern,
    pages: indexed,
    titles: shareTitles(shown),
    descriptions: countTexts(shown.map(({ description }) => description)),
    answerOf: (url) => answers.get(url),
    imageAt: (url) => images.get(url),
    inlinks: (url) => inlinks.get(url) ?? 0,
    clicks: (url) => clicks.get(url) ?? null,
    inSitemap: new Set(evidence.sitemap.urls),
    blocked: new Set(evidence.blocked),
    start,
  }
}

export interface SharedTitle {
  readonly count: number
  /** The page whose address is the title, else the first. */
  readonly keeper: Place
}

/** Addresses as small numbers, each once. */
export interface Numbers {
  of(url: string): number
  at(number: number): string
}

function createNumbers(): Numbers {
  const byUrl = new Map<string, number>()
  const urls: string[] = []
  return {
    of(url) {
      const known = byUrl.get(url)
      if (known !== undefined) return known
      byUrl.set(url, urls.length)
      return urls.push(url) - 1
    },
    at: (number) => urls[number] ?? '',
  }
}

const mostTitles = 2_000

async function patternOf(pages: AsyncIterable<PageSnapshot>): Promise<TitlePattern> {
  const titles: { title: string; siteName: string | null }[] = []
  for await (const { facts } of pages) {
    if (facts !== null) titles.push({ title: facts.title ?? '', siteName: facts.siteName })
    if (titles.length >= mostTitles) break
  }
  return titlePattern(titles)
}

function toIndexed({ url, path, digest, readAt, ref, ownTitle, facts, isNoindex, isShown }: PageView, addresses: Numbers): IndexedPage {
  const { title, metaDescription, canonical, wordCount, shingles, alternates, links } = facts
  return {
    ...{ url, path, digest, readAt, ref, ownTitle, isNoindex, isShown, canonical, wordCount, alternates },
    title: title ?? '',
    description: metaDescription ?? '',
    shingles: Uint32Array.from(shingles),
    links: Uint32Array.from(new Set(links.map((link) => addresses.of(link.url)))),
  }
}

function countInlinks(pages: ReadonlyMap<string, IndexedPage>, addresses: Numbers): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const page of pages.values()) {
    for (const number of page.links) {
      const url = addresses.at(number)
      if (url !== page.url) counts.set(url, (counts.get(url) ?? 0) + 1)
    }
  }
  return counts
}

function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function shareTitles(shown: readonly IndexedPage[]): ReadonlyMap<string, SharedTitle> {
  const shared = new Map<string, SharedTitle>()
  for (const page of shown) {
    if (page.title === '') continue
    const known = shared.get(page.title)
    if (known === undefined) shared.set(page.title, { count: 1, keeper: page })
    else shared.set(page.title, { count: known.count + 1, keeper: keeperOf(known.keeper, page) })
  }
  return shared
}

function keeperOf(one: Place, other: Place): Place {
  if (isNamedSo(one) !== isNamedSo(other)) return isNamedSo(one) ? one : other
  return one.url <= other.url ? one : other
}

function isNamedSo({ path, ownTitle }: Place): boolean {
  const slug =
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? ''
  return slug === ownTitle.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
}

interface Found {
  readonly indexed: ReadonlyMap<string, IndexedPage>
  readonly answers: ReadonlyMap<string, LinkAnswer>
}

function startOf({ siteUrl, startUrl }: Omit<SiteEvidence, 'pages'>, { indexed, answers }: Found): IndexedPage | null {
  const candidates = [startUrl, siteUrl].flatMap((url) => [url, answers.get(url)?.finalUrl ?? url])
  for (const url of candidates) {
    const page = indexed.get(url)
    if (page !== undefined) return page
  }
  return null
}
