import type { PageFacts } from './page-facts.ts'

/** HTML as it came, and what else decides how it is read. */
export interface PageBody {
  readonly bytes: Uint8Array
  readonly contentType: string
  /** Where it answered. */
  readonly url: string
  /** What the header `X-Robots-Tag` says. */
  readonly robotsHeader: string
  /** False where another address already told the facts of this page. */
  readonly hasFacts: boolean
}

export interface PageReading {
  /** The page cache that left its mark in the HTML, by name. */
  readonly cache: string | null
  readonly facts: PageFacts | null
}

/** Makes facts of HTML. */
export interface PageReader {
  /**
   * Takes the bytes over: who asked has them no longer. Throws `crawl-page-unreadable` for a page that cannot be read in time, and with a retry for
   * one that waited behind it.
   */
  read(body: PageBody): Promise<PageReading>
}
