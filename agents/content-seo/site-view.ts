import type { ContentObject, PageSnapshot, SiteEvidence } from '@bizosaas/automation'
import { contentRef, type PageView } from './page-view.ts'
import { type TitlePattern, titlePattern } from './words/title-pattern.ts'

/** The site as the rules see it. */
export interface SiteView {
  readonly siteUrl: string
  readonly pattern: TitlePattern
  /** Every page that answered with HTML, once. */
  readonly pages: readonly PageView[]
  /** Pages a search engine shows, written by somebody: what titles and descriptions matter for. */
  readonly shown: readonly PageView[]
  readonly links: SiteEvidence['links']
}

export function siteView({ siteUrl, pages, links, objects }: Omit<SiteEvidence, 'pages'> & { readonly pages: readonly PageSnapshot[] }): SiteView {
  const objectAt = new Map(objects.map((object) => [object.url, object]))
  const answered = pages.filter((page) => page.status === 200 && page.facts !== null)
  const once = [...new Map(answered.map((page) => [page.finalUrl, page])).values()].sort((a, b) => a.finalUrl.localeCompare(b.finalUrl, 'en'))
  const pattern = titlePattern(once.flatMap(({ facts }) => (facts === null ? [] : [{ title: facts.title ?? '', siteName: facts.siteName }])))
  const views = once.flatMap((page) => pageView({ page, pattern, object: objectAt.get(page.finalUrl) }))
  const isKnownSystem = views.some(({ ref }) => ref !== null)
  const shown = views.filter((page) => !page.isNoindex && !page.isCopy && (page.ref !== null || !isKnownSystem))
  return { siteUrl, pattern, pages: views, shown, links }
}

function pageView({ page, pattern, object }: { page: PageSnapshot; pattern: TitlePattern; object: ContentObject | undefined }): PageView[] {
  const { facts } = page
  if (facts === null) return []
  return [
    {
      url: page.finalUrl,
      path: new URL(page.finalUrl).pathname,
      snapshot: page,
      facts,
      ref: contentRef(facts, object),
      ownTitle: pattern.strip(facts.title ?? ''),
      isNoindex: facts.robots.includes('noindex') || facts.robots.includes('none'),
      isCopy: facts.canonical !== null && facts.canonical !== page.finalUrl,
    },
  ]
}
