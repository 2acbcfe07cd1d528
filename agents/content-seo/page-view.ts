import type { ContentObject, PageFacts, PageSnapshot } from '@bizosaas/automation'

/** The object behind a page, as WordPress numbers it. */
export interface ContentRef {
  readonly postId: number
  readonly type: 'page' | 'post'
}

/** A page that answered with HTML, prepared for the rules. */
export interface PageView {
  readonly url: string
  readonly path: string
  readonly snapshot: PageSnapshot
  readonly facts: PageFacts
  /** null: an archive, a search page, or a system we do not know. */
  readonly ref: ContentRef | null
  /** The title without the site's name. */
  readonly ownTitle: string
  readonly isNoindex: boolean
  /** Another address is the real one; texts of this page are of no interest to a search engine. */
  readonly isCopy: boolean
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
