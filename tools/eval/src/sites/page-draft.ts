import type { Language } from './trades.ts'

/** What of a page one plan may change and no second one. */
export type Slot =
  | 'title'
  | 'description'
  | 'headings'
  | 'canonical'
  | 'robots'
  | 'hreflang'
  | 'structured-data'
  | 'open-graph'
  | 'sizes'
  | 'picture'
  | 'language'
  | 'viewport'
  | 'weight'
  | 'time'
  | 'sitemap'

export interface Picture {
  /** Path, or an address. */
  src: string
  /** null: no attribute. */
  alt: string | null
  width: string | null
  height: string | null
  /** Further attributes, as they stand. */
  more: string
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly html: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly caption: string | null }
  | { readonly kind: 'html'; readonly html: string }

/** A page while it is planned. Texts are plain, what is called html is written as it stands. */
export interface PageDraft {
  readonly path: string
  readonly language: Language
  readonly topic: string
  /** null: no element. */
  title: string | null
  titlePlace: 'head' | 'body'
  description: string | null
  robots: string | null
  /** As it stands in the link element; null: none. */
  canonical: string | null
  /** The attribute; null: none. */
  lang: string | null
  viewport: string | null
  openGraph: Record<string, string>
  /** One text for each block. */
  jsonLd: string[]
  alternates: { hreflang: string; href: string }[]
  blocks: Block[]
  /** Further elements of the head. */
  head: string[]
  /** What stands beside the content, outside of it. */
  aside: string[]
  headers: Record<string, string>
  elapsedMs: number
  /** Exactly so many bytes of HTML; null: as many as it takes. */
  bytes: number | null
  isInSitemap: boolean
  /** The list of its section links to it. */
  isListed: boolean
  /** Its content is counted: nothing may be added, neither by a plan nor by the theme. */
  isSealed: boolean
  readonly taken: Set<Slot>
  /** Why it is not shown; null: it is. */
  hiddenBy: 'noindex' | 'canonical' | null
  /** What plans rely on: no later plan may take it away. */
  readonly relies: Set<'shown' | 'own-canonical'>
}
