import { gunzipSync } from 'node:zlib'
import type { GuardedFetch } from '@bizosaas/egress'
import { XMLParser } from 'fast-xml-parser'
import { decodeBody } from './decode-body.ts'
import { fetchPage } from './fetch-page.ts'

export interface SitemapRequest {
  readonly urls: readonly string[]
  readonly fetch: GuardedFetch
  readonly userAgent: string
  readonly mayRead: (url: string) => boolean
  readonly beforeRequest: () => Promise<void>
}

export interface SitemapReading {
  readonly pages: readonly string[]
  /** The files that were there and are sitemaps. */
  readonly files: readonly string[]
}

const mostFiles = 20
const mostPages = 5_000
const largestUnpacked = 10 * 1024 * 1024

/** Reads sitemaps, indexes of sitemaps and gzipped ones. What is missing or unreadable adds nothing: a sitemap is a hint. */
export async function readSitemap({ urls, mayRead, ...request }: SitemapRequest): Promise<SitemapReading> {
  const waiting = [...urls]
  const seen = new Set<string>()
  const pages: string[] = []
  const files: string[] = []
  while (waiting.length > 0 && seen.size < mostFiles && pages.length < mostPages) {
    const url = waiting.shift()
    if (url === undefined || seen.has(url) || !mayRead(url)) continue
    seen.add(url)
    const text = await readFile(url, request)
    if (text === null) continue
    if (!isSitemap(text)) continue
    files.push(url)
    const { sitemaps, locations } = parseSitemap(text)
    waiting.push(...sitemaps)
    pages.push(...locations)
  }
  return { pages: pages.slice(0, mostPages), files }
}

async function readFile(url: string, request: Omit<SitemapRequest, 'urls' | 'mayRead'>): Promise<string | null> {
  try {
    const { answer } = await fetchPage({ url, ...request })
    if (answer.status !== 200) return null
    const isPacked = answer.bytes[0] === 0x1f && answer.bytes[1] === 0x8b
    const bytes = isPacked ? gunzipSync(answer.bytes, { maxOutputLength: largestUnpacked }) : answer.bytes
    return decodeBody({ bytes, contentType: 'application/xml' })
  } catch {
    return null
  }
}

/** The two shapes of the sitemap protocol: `urlset` and `sitemapindex`. */
export function parseSitemap(text: string): { sitemaps: readonly string[]; locations: readonly string[] } {
  const parser = new XMLParser({
    ignoreAttributes: true,
    parseTagValue: false,
    removeNSPrefix: true,
    isArray: (name) => name === 'url' || name === 'sitemap',
  })
  const document: unknown = isSitemap(text) ? parser.parse(text) : {}
  return { sitemaps: locationsIn(document, ['sitemapindex', 'sitemap']), locations: locationsIn(document, ['urlset', 'url']) }
}

function isSitemap(text: string): boolean {
  return /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 4_096))
}

function locationsIn(document: unknown, [root, entry]: readonly [string, string]): readonly string[] {
  const list = member(member(document, root), entry)
  const entries: readonly unknown[] = Array.isArray(list) ? list : []
  return entries
    .map((item) => member(item, 'loc'))
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim())
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value ? Reflect.get(value, key) : undefined
}
