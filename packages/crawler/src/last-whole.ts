import type { CrawlState } from './crawl-state.ts'
import type { CrawledPage } from './crawl-types.ts'

interface LastWhole {
  readonly page: CrawledPage
  /** Headers that ask whether it has changed since (RFC 9110 section 13.1). */
  readonly validators: Readonly<Record<string, string>>
}

/** The page as the last crawl kept it, where its facts are there and the server gave something to compare with. */
export async function lastWhole({ options }: CrawlState, url: string): Promise<LastWhole | null> {
  const page = (await options.lastRead?.(url)) ?? null
  if (page === null || page.status !== 200 || page.facts === null || page.finalUrl !== url) return null
  const { etag, 'last-modified': lastModified } = page.headers
  if (etag === undefined && lastModified === undefined) return null
  const validators = {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  }
  return { page, validators }
}
