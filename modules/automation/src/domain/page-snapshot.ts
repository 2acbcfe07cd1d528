import type { Json } from '@bizosaas/kernel'

/** One page as an anonymous visitor saw it. */
export interface PageSnapshot {
  readonly url: string
  readonly finalUrl: string
  readonly status: number
  readonly hops: readonly { readonly url: string; readonly status: number }[]
  /** The redirects lead back to an address already passed. */
  readonly isLoop: boolean
  /** Clicks from the first page; null where only the sitemap names it. */
  readonly depth: number | null
  readonly contentType: string
  /** Of the body, after decompression. */
  readonly bytes: number
  /** From the request to the last byte, redirects included, in milliseconds. */
  readonly elapsedMs: number
  /** Those that say something about the page, by name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** SHA-256 of the body, hex. */
  readonly digest: string
  /** The page cache that answered, by name. */
  readonly cache: string | null
  /** ISO 8601, UTC. */
  readonly readAt: string
  /** null for anything but HTML that answered 200. */
  readonly facts: PageFacts | null
}

/** What one page says about itself. Plain JSON, so that it can be stored and compared as it is. */
export interface PageFacts {
  /** The text of `<title>` in the head; null where there is none, '' where it is empty. */
  readonly title: string | null
  readonly siteName: string | null
  readonly metaDescription: string | null
  readonly canonical: string | null
  /** Directives of robots meta and X-Robots-Tag, lower case. */
  readonly robots: readonly string[]
  /** The `lang` attribute of the html element. */
  readonly language: string | null
  /** The language the content is written in, by its most common words; null where that is not sure. */
  readonly textLanguage: 'en' | 'de' | null
  readonly viewport: string | null
  /** `og:` properties by name, the first of each. */
  readonly openGraph: Readonly<Record<string, string>>
  readonly alternates: readonly AlternateFact[]
  /** One for each JSON-LD block. */
  readonly structuredData: readonly StructuredDataFact[]
  /** Scripts, stylesheets and frames the page loads; pictures stand in `images`. */
  readonly resources: readonly ResourceFact[]
  readonly headings: readonly HeadingFact[]
  readonly images: readonly PictureFact[]
  readonly links: readonly LinkFact[]
  /** The first paragraphs of the content, at most 8, each at most 600 characters. */
  readonly paragraphs: readonly string[]
  readonly wordCount: number
  /** The 128 smallest hashes of the content's runs of five words, ascending: two pages are compared by what they share. Complete for a short page. */
  readonly shingles: readonly number[]
  /** Where the system behind the page speaks of the same object (`link rel=alternate type=application/json`), if it says so. */
  readonly apiUrl: string | null
  readonly bodyClasses: readonly string[]
}

/** The page in another language. */
export interface AlternateFact {
  readonly hreflang: string
  /** Absolute and normalised; null where the address cannot be read. */
  readonly url: string | null
}

export type StructuredDataFact = { readonly ok: true; readonly data: Json } | { readonly ok: false; readonly problem: string }

export interface ResourceFact {
  readonly url: string
  readonly kind: 'script' | 'style' | 'frame'
}

export interface HeadingFact {
  readonly level: number
  readonly text: string
  readonly isInContent: boolean
  /** True where neither a text nor a picture with an alternative text stands in it. */
  readonly isEmpty: boolean
}

export interface PictureFact {
  readonly src: string
  /** null: the attribute is missing. '': the page calls the picture decoration. */
  readonly alt: string | null
  /** The attributes as they stand; null where they are missing. */
  readonly width: string | null
  readonly height: string | null
  /** Hidden from readers on purpose: role=presentation, aria-hidden, or one pixel large. */
  readonly isDecoration: boolean
  readonly isInContent: boolean
  /** An editor of the page placed it; what a theme shows in the content is not theirs to change. */
  readonly isEditable: boolean
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
