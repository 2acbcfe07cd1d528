/** What one page says about itself. Plain JSON, so that it can be stored and compared as it is. */
export interface PageFacts {
  /** The text of `<title>` in the head; null where there is none, '' where it is empty. */
  readonly title: string | null
  readonly siteName: string | null
  readonly metaDescription: string | null
  readonly canonical: string | null
  /** Directives of robots meta and X-Robots-Tag, lower case. */
  readonly robots: readonly string[]
  readonly language: string | null
  readonly headings: readonly HeadingFact[]
  readonly images: readonly ImageFact[]
  readonly links: readonly LinkFact[]
  /** The first paragraphs of the content, at most 8, each at most 600 characters. */
  readonly paragraphs: readonly string[]
  readonly wordCount: number
  /** Where the system behind the page speaks of the same object (`link rel=alternate type=application/json`), if it says so. */
  readonly apiUrl: string | null
  readonly bodyClasses: readonly string[]
}

export interface HeadingFact {
  readonly level: number
  readonly text: string
  readonly isInContent: boolean
}

export interface ImageFact {
  readonly src: string
  /** null: the attribute is missing. '': the page calls the picture decoration. */
  readonly alt: string | null
  /** Hidden from readers on purpose: role=presentation, aria-hidden, or one pixel large. */
  readonly isDecoration: boolean
  readonly isInContent: boolean
  readonly caption: string | null
  /** The heading above it. */
  readonly heading: string | null
  /** The paragraph after it, else the one before it. */
  readonly nearbyText: string | null
}

export interface LinkFact {
  /** Absolute and normalised. */
  readonly url: string
  /** As it stands in the HTML. */
  readonly href: string
  readonly text: string
  readonly rel: string
  readonly isInContent: boolean
}
