import type { Json } from '@bizosaas/kernel'
import type { FindingCodeName } from './finding-codes.ts'
import type { PageView } from './page-view.ts'
import type { SiteView } from './site-view.ts'

/** What can be done about a fault: one exact call, nothing and why, or nothing because another hand must do it. */
export type Mend =
  | { readonly kind: 'call'; readonly actionId: string; readonly input: Json }
  | { readonly kind: 'abstain'; readonly reason: string }
  | { readonly kind: 'other-hand'; readonly hand: string }

/** One fault of one page, with the read it rests on. */
export interface Fault {
  readonly page: PageView
  /** Tells two faults of one kind on one page apart: the picture, the link. */
  readonly part?: string
  /** One sentence with the figures that were read. */
  readonly detail: string
  readonly fact: { readonly name: string; readonly title: string; readonly content: Json }
  readonly mend: Mend
}

/** One kind of fault: its code, whose definition says when it is there, and how to find it. */
export interface Rule {
  readonly code: FindingCodeName
  find(site: SiteView): readonly Fault[]
}

export const hands = {
  theme: "the theme's author",
  editor: 'the editor of the page',
  seoPlugin: 'whoever looks after the SEO plugin or the theme',
} as const
