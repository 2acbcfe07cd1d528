/** One page as an anonymous visitor saw it. */
export interface PageSnapshot {
  readonly url: string
  readonly finalUrl: string
  readonly status: number
  readonly hops: readonly { readonly url: string; readonly status: number }[]
  /** SHA-256 of the body, hex. */
  readonly digest: string
  /** The page cache that answered, by name. */
  readonly cache: string | null
  /** ISO 8601, UTC. */
  readonly readAt: string
  /** null for anything but HTML that answered 200. */
  readonly facts: PageFacts | null
}

/** What the page says about itself; plain JSON. */
export interface PageFacts {
  readonly title: string | null
  readonly siteName: string | null
  readonly metaDescription: string | null
  readonly canonical: string | null
  readonly robots: readonly string[]
  readonly language: string | null
  readonly headings: readonly { readonly level: number; readonly text: string; readonly isInContent: boolean }[]
  readonly images: readonly PictureFact[]
  readonly links: readonly {
    readonly url: string
    readonly href: string
    readonly text: string
    readonly rel: string
    readonly isInContent: boolean
  }[]
  readonly paragraphs: readonly string[]
  readonly wordCount: number
  readonly apiUrl: string | null
  readonly bodyClasses: readonly string[]
}

export interface PictureFact {
  readonly src: string
  /** null: the attribute is missing. '': the page calls the picture decoration. */
  readonly alt: string | null
  readonly isDecoration: boolean
  readonly isInContent: boolean
  readonly caption: string | null
  readonly heading: string | null
  readonly nearbyText: string | null
}
