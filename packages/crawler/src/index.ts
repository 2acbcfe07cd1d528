/**
 * A polite reader of one site: robots.txt, sitemaps, the pages inside one folder of one host, and the facts each page states about itself.
 * It judges nothing, stores nothing and goes out only through the fetch it is given.
 * Words: a page is an address that answered; its facts are what the HTML says; a link status is what an address answered that was not read.
 */
export { crawlSite } from './crawl-site.ts'
export type {
  CrawlBudget,
  CrawledPage,
  CrawlOptions,
  CrawlProgress,
  CrawlReport,
  ImageStatus,
  LinkStatus,
  Skipped,
  SkipReason,
} from './crawl-types.ts'
export { createMemoryFrontier } from './create-memory-frontier.ts'
export { createPageReader } from './create-page-reader.ts'
export { createReaderThread, type ReaderThread } from './create-reader-thread.ts'
export { fetchPage, type PageAnswer } from './fetch-page.ts'
export type { FoundAddress, Frontier, FrontierEntry } from './frontier.ts'
export { lookAtPage } from './look-at-page.ts'
export { normalizeUrl } from './normalize-url.ts'
export type { AlternateFact, HeadingFact, ImageFact, LinkFact, PageFacts, ResourceFact, StructuredDataFact } from './page-facts.ts'
export type { PageReader } from './page-reader.ts'
export { readPageFacts } from './read-page-facts.ts'
