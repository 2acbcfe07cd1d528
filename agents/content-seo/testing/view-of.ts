import type { PageFacts } from '@bizosaas/automation'
import { type PageView, pageView } from '../page-view.ts'
import { titlePattern } from '../words/title-pattern.ts'
import { pageOf } from './page-of.ts'

/** A page as the rules see it, for tests of wording: a heading of its own, what is given, and nothing else. */
export function viewOf({ path = '/a/', ownTitle = '', h1, h2 = [], ...facts }: Given = {}): PageView {
  const heading = (level: number) => (text: string) => ({ level, text, isInContent: true, isEmpty: false })
  const headings = [...(h1 === undefined ? [] : [h1]).map(heading(1)), ...h2.map(heading(2))]
  const made = pageView(pageOf({ path, headings, ...facts }), { pattern: titlePattern([]), object: undefined })
  if (made === null) throw new TypeError('a page with facts was asked for')
  return { ...made, ownTitle }
}

interface Given extends Partial<PageFacts> {
  readonly path?: string
  readonly ownTitle?: string
  readonly h1?: string
  readonly h2?: readonly string[]
}
