import type { Json } from '@bizosaas/kernel'
import type { FindingCodeName } from './finding-codes.ts'
import type { PageView, Place } from './page-view.ts'
import type { SiteIndex } from './site-index.ts'
import type { TakenTexts } from './taken-texts.ts'

/** What can be done about a fault: one exact call, nothing and why, nothing because another hand must do it, or nothing because it goes with another. */
export type Mend =
  | { readonly kind: 'call'; readonly actionId: string; readonly input: Json }
  | { readonly kind: 'abstain'; readonly reason: string }
  | { readonly kind: 'other-hand'; readonly hand: string }
  | { readonly kind: 'none' }

/** One fault of one page, with the read it rests on. */
export interface Fault {
  readonly page: Place
  /** Tells two faults of one kind on one page apart: the picture, the link. */
  readonly part?: string
  /** One sentence with the figures that were read. */
  readonly detail: string
  readonly fact: { readonly name: string; readonly title: string; readonly content: Json }
  readonly mend: Mend
}

/** One kind of fault that shows on a page, given what the index says of the others. */
export interface PageRule {
  readonly code: FindingCodeName
  look(page: PageView, site: SiteIndex, taken: TakenTexts): readonly Fault[]
}

/** One kind of fault that only the whole site shows. */
export interface SiteRule {
  readonly code: FindingCodeName
  judge(site: SiteIndex): readonly Fault[]
}

export const hands = {
  theme: "the theme's author",
  editor: 'the editor of the page',
  seoPlugin: 'whoever looks after the SEO plugin or the theme',
  templates: "whoever looks after the site's templates",
  menus: "whoever looks after the site's menus",
  hosting: 'whoever looks after the hosting',
  translations: 'whoever looks after the translations',
} as const
