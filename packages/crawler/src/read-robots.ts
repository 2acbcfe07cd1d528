import type { GuardedFetch } from '@bizosaas/egress'
import robotsModule from 'robots-parser'
import { decodeBody } from './decode-body.ts'
import { fetchPage } from './fetch-page.ts'

/** What robots.txt of one host asks of us (RFC 9309). */
export interface RobotsRules {
  allows(url: string): boolean
  /** Whether it is open to a crawler that the file does not name. */
  allowsEverybody(url: string): boolean
  readonly delayMs: number | null
  readonly sitemaps: readonly string[]
}

const longestDelayMs = 10_000

/** A missing file allows everything; a server that cannot answer (5xx, no answer) forbids everything, as RFC 9309 section 2.3.1.4 asks. */
export async function readRobots({ siteUrl, fetch, userAgent }: { siteUrl: string; fetch: GuardedFetch; userAgent: string }): Promise<RobotsRules> {
  const url = new URL('/robots.txt', siteUrl).href
  const { answer } = await fetchPage({ url, fetch, userAgent })
  if (answer.status >= 500) return { allows: () => false, allowsEverybody: () => false, delayMs: null, sitemaps: [] }
  const text = answer.status === 200 ? decodeBody({ bytes: answer.bytes.subarray(0, 512 * 1024), contentType: 'text/plain; charset=utf-8' }) : ''
  return parseRobots({ url, text, userAgent })
}

export function parseRobots({ url, text, userAgent }: { url: string; text: string; userAgent: string }): RobotsRules {
  const robots = robotsParser()(url, text)
  const name = userAgent.split(/[/\s]/)[0] ?? userAgent
  const delay = robots.getCrawlDelay(name)
  return {
    // A path on another host, or another scheme, is not this file's business.
    allows: (page) => robots.isAllowed(page, name) !== false,
    allowsEverybody: (page) => robots.isAllowed(page, '*') !== false,
    delayMs: delay === undefined || !Number.isFinite(delay) ? null : Math.min(delay * 1_000, longestDelayMs),
    sitemaps: robots.getSitemaps(),
  }
}

type RobotsParser = typeof robotsModule.default

/** The package exports the function itself, its types say `default`: asked at run time which of the two holds. */
function robotsParser(): RobotsParser {
  const candidate: unknown = robotsModule
  return isFunction(candidate) ? candidate : robotsModule.default
}

function isFunction(value: unknown): value is RobotsParser {
  return typeof value === 'function'
}
