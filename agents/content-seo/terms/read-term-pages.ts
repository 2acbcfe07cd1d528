import type { ContentObject, SiteEvidence } from '@bizosaas/automation'
import { type PageView, type Place, pageView, pathOf } from '../page-view.ts'
import { indexSite } from '../site-index.ts'
import { isFrame } from '../words/is-boilerplate.ts'
import { isLegalPage } from '../words/is-legal-page.ts'
import { type PageCasing, pageCasing } from '../words/page-casing.ts'
import { siteName } from '../words/site-name.ts'
import type { TitlePattern } from '../words/title-pattern.ts'
import { stemsOf } from './stems-of.ts'

/** A page as far as it is about something: no text of it. */
export interface TermPage extends Pick<Place, 'url' | 'path' | 'ownTitle'> {
  /** Of its title. */
  readonly titleStems: ReadonlySet<string>
  /** Of title, main heading and address. */
  readonly stems: ReadonlySet<string>
}

export interface TermSite {
  readonly siteUrl: string
  readonly isComplete: boolean
  /** Those that search engines show, by address. */
  readonly pages: readonly TermPage[]
  /** What stands in the connected system and no visitor sees yet. */
  readonly drafts: readonly TermPage[]
  /** In which most of them are written; null where that is neither. */
  readonly language: 'en' | 'de' | null
  readonly ownName: ReadonlySet<string>
  /** A word as the site writes it. */
  asWritten(word: string): string
  /** What the pages say, page by page; read anew each time. */
  texts(): AsyncIterable<PageText>
}

export interface PageText {
  readonly path: string
  readonly paragraphs: readonly string[]
}

/** Pages whose spelling is remembered. */
const mostRead = 200

/** The site as far as it is about terms, small enough for any site. */
export async function readTermPages(site: SiteEvidence): Promise<TermSite> {
  const { pattern } = await indexSite(site)
  const pages = new Map<string, TermPage>()
  const casings: PageCasing[] = []
  const counts = { en: 0, de: 0 }
  for await (const view of shownViews(site, pattern)) {
    if (pages.has(view.url)) continue
    pages.set(view.url, toTermPage(view))
    if (casings.length < mostRead) casings.push(pageCasing(view))
    if (view.facts.textLanguage !== null) counts[view.facts.textLanguage] += 1
  }
  return {
    siteUrl: site.siteUrl,
    isComplete: site.isComplete,
    pages: [...pages.values()].sort((a, b) => (a.url < b.url ? -1 : 1)),
    drafts: site.objects.flatMap(toDraft),
    language: moreOften(counts),
    ownName: stemsOf(`${siteName(pattern.suffix)} ${new URL(site.siteUrl).hostname.replaceAll(/[.-]/g, ' ')}`),
    asWritten: (word) => casings.map((casing) => casing.asWritten(word)).find((written) => written !== null) ?? word,
    texts: () => pageTexts(site, pattern),
  }
}

/** Neither imprints nor lines of the frame: what is said there is said about no matter. */
async function* pageTexts(site: SiteEvidence, pattern: TitlePattern): AsyncGenerator<PageText> {
  for await (const view of shownViews(site, pattern)) {
    if (!isLegalPage(view)) yield { path: view.path, paragraphs: view.facts.paragraphs.filter((text) => !isFrame(text)) }
  }
}

async function* shownViews(site: SiteEvidence, pattern: TitlePattern): AsyncGenerator<PageView> {
  const objectAt = new Map(site.objects.map((object) => [object.url, object]))
  for await (const page of site.pages()) {
    const view = pageView(page, { pattern, object: objectAt.get(page.finalUrl) })
    if (view?.isShown === true) yield view
  }
}

function moreOften({ en, de }: { readonly en: number; readonly de: number }): TermSite['language'] {
  if (en === de) return null
  return en > de ? 'en' : 'de'
}

function toDraft({ url, unseenTitle }: ContentObject): TermPage[] {
  if (unseenTitle === undefined) return []
  const titleStems = stemsOf(unseenTitle)
  return [{ url, path: pathOf(url), ownTitle: unseenTitle, titleStems, stems: titleStems }]
}

function toTermPage({ url, path, ownTitle, facts }: PageView): TermPage {
  const heading = facts.headings.find(({ level }) => level === 1)?.text ?? ''
  const address = decodeURIComponent(path).replaceAll(/[-_/.?=&]+/g, ' ')
  return { url, path, ownTitle, titleStems: stemsOf(ownTitle), stems: stemsOf(`${ownTitle} ${heading} ${address}`) }
}
