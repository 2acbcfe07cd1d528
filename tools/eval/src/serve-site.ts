import type { FetchAnswer, FetchOptions, GuardedFetch } from '@bizosaas/egress'
import { appError, type Clock } from '@bizosaas/kernel'
import type { PlannedSite } from './sites/generate-sites.ts'
import type { Answer } from './sites/site-draft.ts'
import type { PlainHttp, SiteTraits } from './sites/site-traits.ts'

export interface ServedSite {
  readonly fetch: GuardedFetch
  readonly clock: Clock
}

/**
 * Serves a planned site without a network. Time is simulated: each answer comes when its milliseconds are over, whoever else is waiting, so that
 * requests at the same time do not lengthen one another.
 */
export function serveSite({ traits, answers }: PlannedSite): ServedSite {
  const waiting: { readonly at: number; readonly answer: () => void }[] = []
  let now = Date.UTC(2026, 2, 1, 8)
  let isTicking = false

  function tick(): void {
    const soonest = waiting.sort((a, b) => a.at - b.at).shift()
    isTicking = soonest !== undefined
    if (soonest === undefined) return
    now = Math.max(now, soonest.at)
    soonest.answer()
    setImmediate(tick)
  }

  return {
    clock: { now: () => new Date(now) },
    fetch: (url, options = {}) =>
      new Promise((resolve, reject) => {
        const found = answerTo({ url, traits, answers })
        waiting.push({
          at: now + (found?.elapsedMs ?? 5),
          answer: () => (found === null ? reject(unreachable()) : settle({ url, found, options, traits, resolve, reject })),
        })
        if (!isTicking) {
          isTicking = true
          setImmediate(tick)
        }
      }),
  }
}

interface Settling {
  readonly url: string
  readonly found: Answer
  readonly options: FetchOptions
  readonly traits: SiteTraits
  readonly resolve: (answer: FetchAnswer) => void
  readonly reject: (error: Error) => void
}

function settle({ url, found, options, traits, resolve, reject }: Settling): void {
  const isHead = options.method === 'HEAD'
  const isOwn = new URL(url).host === traits.host
  const isRefused = isHead && isOwn && traits.refusesHead
  const bytes = isHead ? new Uint8Array() : bodyOf(found)
  const isTooLarge = bytes.length > (options.maxBytes ?? Number.POSITIVE_INFINITY)
  const headers = new Headers(isRefused ? { allow: 'GET' } : found.headers)
  if (isTooLarge) reject(unreachable())
  else resolve({ status: isRefused ? 405 : found.status, url, headers, bytes, hops: [], text: () => new TextDecoder().decode(bytes) })
}

function bodyOf({ body, size }: Answer): Uint8Array {
  if (size !== undefined) return new Uint8Array(size)
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}

function unreachable(): Error {
  return appError('vendor-unavailable')
}

/** What an address answers; null: nobody does. */
function answerTo({ url, traits, answers }: { url: string; traits: SiteTraits; answers: PlannedSite['answers'] }): Answer | null {
  const { protocol, host } = new URL(url)
  if (host === traits.host)
    return ways[traits.plainHttp]({
      url,
      secure: url.replace(/^http:/, 'https:'),
      isPlain: protocol === 'http:',
      known: (wanted) => answers.get(wanted) ?? lost,
    })
  if (host === `www.${traits.host}` && protocol === 'http:' && traits.plainHttp === 'redirect-by-www')
    return redirect(url.replace('http://www.', 'https://'))
  return answers.get(url) ?? null
}

const lost: Answer = { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>404</h1>', elapsedMs: 30 }

interface Asked {
  readonly url: string
  /** The same address over HTTPS. */
  readonly secure: string
  readonly isPlain: boolean
  readonly known: (url: string) => Answer
}

const ways: Readonly<Record<PlainHttp, (asked: Asked) => Answer | null>> = {
  only: ({ url, isPlain, known }) => (isPlain ? known(url) : null),
  'only-by-redirect': ({ url, isPlain, known }) => (isPlain ? known(url) : redirect(url.replace(/^https:/, 'http:'))),
  same: ({ secure, known }) => known(secure),
  error: ({ url, isPlain, known }) => (isPlain ? lost : known(url)),
  redirect: ({ url, secure, isPlain, known }) => (isPlain ? redirect(secure) : known(url)),
  'redirect-by-www': ({ url, isPlain, known }) => (isPlain ? redirect(url.replace('http://', 'http://www.')) : known(url)),
  refused: ({ url, isPlain, known }) => (isPlain ? null : known(url)),
}

function redirect(location: string): Answer {
  return { status: 301, headers: { location }, body: '', elapsedMs: 10 }
}
