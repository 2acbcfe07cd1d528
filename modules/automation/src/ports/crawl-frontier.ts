/** Why an address that a crawl was shown is not read. */
export type SkipReason = 'robots' | 'trap' | 'depth' | 'unreachable' | 'unreadable' | 'left-the-site'

/** An address that a crawl was shown, and what it means to do with it. */
export interface FoundAddress {
  readonly url: string
  readonly depth: number
  /** Only the sitemap named it, no page has. */
  readonly isFromSitemap?: boolean
  /** `named`: not to be read, unless a page comes that links to it as a page. */
  readonly standing: 'waiting' | 'named' | SkipReason
  /** A page names it, and it lies on the host of the site: if nobody reads it, it is asked what it answers. */
  readonly isNamed: boolean
}

export type WaitingAddress = Pick<FoundAddress, 'url' | 'depth' | 'isFromSitemap'>

/** The addresses of the crawl of one run, each once, so that it can go on in another process. Opens its own transactions. */
export interface CrawlFrontier {
  /** Before anything else: what was about to be read, and of which no page is kept, waits again. Gives every address that was let wait, read or not. */
  resume(): AsyncIterable<string>
  /** In one batch, each once. One that is known stays what it is, but for what is `named`. */
  add(found: readonly FoundAddress[]): Promise<void>
  /** What waits nearest to the first page, in the order of being found. */
  take(): Promise<WaitingAddress | undefined>
  /** A redirect led here, so that it needs no reading of its own: whether that is news. */
  reach(url: string): Promise<boolean>
  /** What was taken was not read, or not as a page of this site. */
  leave(url: string, reason: SkipReason): Promise<void>
  readonly waiting: number
  /** The first that were found, at most so many of each. */
  leftOver(most: { readonly unread: number; readonly skipped: number }): Promise<{
    readonly unread: readonly string[]
    readonly skipped: readonly { readonly url: string; readonly reason: SkipReason }[]
    /** Something was skipped for its depth, listed here or not. */
    readonly isDeeper: boolean
  }>
}
