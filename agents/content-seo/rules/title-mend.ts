import type { Mend } from '../fault.ts'
import type { PageView } from '../page-view.ts'

/** A new search title, or why not. */
export function titleMend({ page, title, otherwise }: { page: PageView; title: string | null; otherwise: string }): Mend {
  if (page.ref === null) return { kind: 'other-hand', hand: "whoever looks after the site's templates" }
  if (title === null) return { kind: 'abstain', reason: otherwise }
  return { kind: 'call', actionId: 'wordpress.update-seo-title', input: { postId: page.ref.postId, type: page.ref.type, title } }
}

export function titleFact(page: PageView) {
  return { name: 'title', title: `Title of ${page.path}`, content: page.facts.title }
}

/** The titles of all pages, for texts that must differ from every one of them. */
export function titlesOf(pages: readonly PageView[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ facts }) => (facts.title === null ? [] : [facts.title])))
}
