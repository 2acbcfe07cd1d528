import type { ContentObject, PageFacts, PageSnapshot } from '@bizosaas/automation'
import type { TitlePattern } from './words/title-pattern.ts'

/** The object behind a page, as WordPress numbers it. */
export interface ContentRef {
  readonly postId: number
  readonly type: 'page' | 'post'
}

/** Where a fault stands and what it was read from. */
export interface Place {
  readonly url: string
  readonly path: string
  readonly digest: string
  readonly readAt: string
  /** null: an archive, a search page, or a system we do not know. */
  readonly ref: ContentRef | null
  /** The title without the site's name. */
  readonly ownTitle: string
}

/** A page that answered with HTML, prepared for the rules. */
export interface PageView extends Place {
  readonly snapshot: PageSnapshot
  readonly facts: PageFacts
  readonly isNoindex: boolean
  /** Another address is the real one; texts of this page are of no interest to a search engine. */
  readonly isCopy: boolean
  /** A page that search engines show: neither noindex nor a copy. */
  readonly isShown: boolean
}

/** null for anything but HTML that answered 200. */
export function pageView(page: PageSnapshot, { pattern, object }: { pattern: TitlePattern; object: ContentObject | undefined }): PageView | null {
  const { facts, finalUrl: url, digest, readAt } = page
  if (page.status !== 200 || facts === null) return null
  const isNoindex = facts.robots.includes('noindex') || facts.robots.includes('none')
  const isCopy = facts.canonical !== null && facts.canonical !== url
  const place = { url, path: pathOf(url), digest, readAt, ref: contentRef(facts, object), ownTitle: pattern.strip(facts.title ?? '') }
  return { ...place, snapshot: page, facts, isNoindex, isCopy, isShown: !isNoindex && !isCopy }
}

export function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** Which object a page shows: as the connected system says, else as the page itself says by its API address or the classes of its body. */
export function contentRef({ apiUrl, bodyClasses }: PageFacts, known: ContentObject | undefined): ContentRef | null {
  if (known !== undefined) return { postId: Number(known.objectId), type: known.kind === 'post' ? 'post' : 'page' }
  return fromApiUrl(apiUrl) ?? fromClasses(bodyClasses)
}

function fromApiUrl(apiUrl: string | null): ContentRef | null {
  const found = /\/wp\/v2\/(pages|posts)\/(\d+)/.exec(apiUrl === null ? '' : decodeURIComponent(apiUrl))
  return found === null ? null : { postId: Number(found[2]), type: found[1] === 'posts' ? 'post' : 'page' }
}

function fromClasses(classes: readonly string[]): ContentRef | null {
  const found = classes.map((name) => /^(page-id|postid)-(\d+)$/.exec(name)).find((match) => match !== null)
  return found === undefined ? null : { postId: Number(found[2]), type: found[1] === 'postid' ? 'post' : 'page' }
}
