import { hash } from 'node:crypto'
import { cacheName } from './cache-name.ts'
import type { CrawledPage } from './crawl-types.ts'
import type { PageAnswer } from './fetch-page.ts'
import type { PageReader } from './page-reader.ts'

interface Reading {
  readonly url: string
  readonly finalUrl: string
  readonly depth: number | null
  readonly answered: PageAnswer
  /** False where another address already told the facts of this page. */
  readonly hasFacts: boolean
  readonly readAt: Date
  readonly reader: PageReader
}

const nothing = { cache: null, facts: null }

/** An answer as a page: its facts where it is HTML that answered 200, its digest whatever it is. */
export async function crawledPage({
  url,
  finalUrl,
  depth,
  answered: { answer, hops, isLoop, elapsedMs },
  hasFacts,
  readAt,
  reader,
}: Reading): Promise<CrawledPage> {
  const contentType = answer.headers.get('content-type') ?? ''
  const isHtml = answer.status === 200 && /\b(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)
  const { length } = answer.bytes
  const digest = hash('sha256', answer.bytes)
  const robotsHeader = answer.headers.get('x-robots-tag') ?? ''
  const reading = isHtml ? await reader.read({ bytes: answer.bytes, contentType, url: finalUrl, robotsHeader, hasFacts }) : nothing
  return {
    url,
    finalUrl,
    status: answer.status,
    hops,
    isLoop,
    depth,
    contentType,
    digest,
    bytes: length,
    elapsedMs,
    headers: told(answer.headers),
    cache: cacheName({ headers: answer.headers, told: reading.cache }),
    readAt: readAt.toISOString(),
    facts: reading.facts,
  }
}

const telling = [
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'content-security-policy',
  'referrer-policy',
  'x-robots-tag',
  'content-language',
  'etag',
  'last-modified',
]
const longestHeader = 2_000

function told(headers: Headers): Readonly<Record<string, string>> {
  return Object.fromEntries(
    telling.flatMap((name) => {
      const value = headers.get(name)
      return value === null ? [] : [[name, value.slice(0, longestHeader)]]
    }),
  )
}
