import { gunzipSync } from 'node:zlib'
import type { GuardedFetch } from '@bizosaas/egress'
import { decodeBody } from './decode-body.ts'
import { fetchPage } from './fetch-page.ts'
import { type ParsedSitemap, parseSitemap } from './parse-sitemap.ts'

export interface SitemapRequest {
  readonly urls: readonly string[]
  readonly fetch: GuardedFetch
  readonly userAgent: string
  readonly mayRead: (url: string) => boolean
  /** Asked before each file. */
  readonly mayGoOn: () => boolean
  readonly beforeRequest: () => Promise<void>
}

export interface SitemapReading {
  readonly pages: readonly string[]
  /** The files that were there and are sitemaps. */
  readonly files: readonly string[]
  /** Everything that is named was read to its end: what stands nowhere in it is left out by the site, and not by us. */
  readonly isWhole: boolean
}

const mostFiles = 50
/** As many as the protocol allows for one file. */
const mostPages = 50_000
/** In bytes, before and after unpacking. */
const largestFile = 10 * 1024 * 1024

/** Reads sitemaps, indexes of sitemaps and gzipped ones. What is missing or unreadable adds nothing: a sitemap is a hint. */
export async function readSitemap({ urls, mayRead, mayGoOn, ...request }: SitemapRequest): Promise<SitemapReading> {
  const gathered: Gathered = { named: new Set(urls), pages: [], files: [], looked: 0, unread: 0 }
  // A set is gone through in order, with what is added on the way, and each once.
  for (const url of gathered.named) {
    if (isEnough(gathered) || !mayGoOn()) break
    gather(gathered, url, mayRead(url) ? await readFile(url, request) : 'unread')
  }
  const { named, pages, files, looked, unread } = gathered
  return { pages: pages.slice(0, mostPages), files, isWhole: unread === 0 && looked === named.size && pages.length <= mostPages }
}

interface Gathered {
  /** Files, read or not. */
  readonly named: Set<string>
  readonly pages: string[]
  readonly files: string[]
  looked: number
  unread: number
}

function isEnough({ looked, pages }: Gathered): boolean {
  return looked >= mostFiles || pages.length > mostPages
}

function gather(gathered: Gathered, url: string, read: ParsedSitemap | 'none' | 'unread'): void {
  gathered.looked += 1
  if (read === 'unread') gathered.unread += 1
  if (read === 'unread' || read === 'none') return
  gathered.files.push(url)
  for (const part of read.sitemaps) gathered.named.add(part)
  for (const location of read.locations) gathered.pages.push(location)
}

/** `none`: there is no sitemap at this address. `unread`: there may be one, but not for us. */
async function readFile(
  url: string,
  request: Pick<SitemapRequest, 'fetch' | 'userAgent' | 'beforeRequest'>,
): Promise<ParsedSitemap | 'none' | 'unread'> {
  try {
    const { answer } = await fetchPage({ url, ...request, maxBytes: largestFile })
    if (answer.status !== 200) return 'none'
    const isPacked = answer.bytes[0] === 0x1f && answer.bytes[1] === 0x8b
    const bytes = isPacked ? gunzipSync(answer.bytes, { maxOutputLength: largestFile }) : answer.bytes
    return parseSitemap(decodeBody({ bytes, contentType: 'application/xml' })) ?? 'none'
  } catch {
    return 'unread'
  }
}
