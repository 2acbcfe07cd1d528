import type { PageDraft, Picture } from '../page-draft.ts'

/** What a theme puts around the content of a page. */
export interface Frame {
  readonly page: PageDraft
  /** Elements of the head, in order. */
  readonly head: readonly string[]
  readonly brand: string
  readonly menu: readonly { readonly href: string; readonly text: string }[]
  /** Links from the content to other pages. */
  readonly list: readonly { readonly href: string; readonly text: string }[]
  readonly more: string
  readonly hours: string
}

/** The HTML habits of one kind of site: where the content stands and how pictures are written. */
export interface Theme {
  document(frame: Frame): string
  picture(picture: Picture): string
}
