import type { Skipped, SkipReason } from './crawl-types.ts'

export interface FrontierEntry {
  readonly url: string
  readonly depth: number
  /** Only the sitemap named it, no page has. */
  readonly isFromSitemap?: boolean
}

/** What a crawl means to do with an address it was shown. `named`: not to read it, unless a page comes that links to it as a page. */
export type Standing = 'waiting' | 'named' | SkipReason

export interface FoundAddress extends FrontierEntry {
  readonly standing: Standing
  /** A page names it, and it lies on the host of the site: if nobody reads it, it is asked what it answers. */
  readonly isNamed: boolean
}

/** What a crawl did not read, the first found first. */
export interface LeftOver {
  /** Addresses that pages name. */
  readonly unread: readonly string[]
  readonly skipped: readonly Skipped[]
  /** Something was skipped for its depth, listed here or not. */
  readonly isDeeper: boolean
}

/** All addresses that one crawl knows, each once. It outlives the process where its implementation does. */
export interface Frontier {
  /**
   * Before anything else: what an earlier try of the same crawl was about to read, and has not handed on, waits again. Gives every address that it
   * let wait, read or not.
   */
  resume(): AsyncIterable<string>
  /** The addresses of a page in one batch, each once. One that is known stays what it is, but for what is `named`. */
  add(found: readonly FoundAddress[]): Promise<void>
  /** What waits nearest to the first page, in the order of being found; undefined where nothing waits. */
  take(): Promise<FrontierEntry | undefined>
  /** A redirect led here, so that it needs no reading of its own: whether that is news. */
  reach(url: string): Promise<boolean>
  /** What was taken was not read, or not as a page of this site. */
  leave(url: string, reason: SkipReason): Promise<void>
  readonly waiting: number
  /** When all is read, or the budget used up: at most so many of each. */
  leftOver(most: { readonly unread: number; readonly skipped: number }): Promise<LeftOver>
}
