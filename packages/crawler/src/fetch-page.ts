import type { FetchAnswer, GuardedFetch } from '@bizosaas/egress'
import { type Clock, systemClock } from '@bizosaas/kernel'

export interface PageAnswer {
  readonly answer: FetchAnswer
  readonly finalUrl: string
  readonly hops: readonly { readonly url: string; readonly status: number }[]
  /** The redirects lead back to an address already passed. */
  readonly isLoop: boolean
  /** From the first request to the last byte, in milliseconds; the waits that politeness asked for are left out. */
  readonly elapsedMs: number
}

export interface PageRequest {
  readonly url: string
  readonly fetch: GuardedFetch
  readonly userAgent: string
  readonly method?: 'GET' | 'HEAD'
  /** What an earlier answer said of its state: one that is the same comes back as 304 without a body. Asked of the first address only. */
  readonly validators?: Readonly<Record<string, string>> | undefined
  /** Redirects to addresses it refuses are not followed: the redirect itself is the answer. Default: all are followed. */
  readonly mayFollow?: (url: string) => boolean
  /** Called before each request, redirects included. */
  readonly beforeRequest?: () => Promise<void>
  /** Of the body, before and after decompression. Default: what a page may have. */
  readonly maxBytes?: number
  readonly signal?: AbortSignal | undefined
  readonly clock?: Clock
}

const mostHops = 5
/** In bytes, after decompression. */
export const largestPage = 3 * 1024 * 1024

/** Asks for one address as a visitor without an account and follows its redirects, keeping the chain. Throws the errors of the fetch. */
export async function fetchPage(request: PageRequest): Promise<PageAnswer> {
  const hops: { url: string; status: number }[] = []
  const { clock = systemClock } = request
  let url = request.url
  let elapsedMs = 0
  for (;;) {
    await request.beforeRequest?.()
    const begunAt = clock.now().getTime()
    const answer = await request.fetch(url, fetchOptions(request, hops.length === 0 ? request.validators : undefined))
    elapsedMs += clock.now().getTime() - begunAt
    const next = redirectTarget(answer, url)
    const isLoop = next !== null && (next === url || hops.some((hop) => hop.url === next))
    const isEnd = next === null || isLoop || hops.length >= mostHops || request.mayFollow?.(next) === false
    if (isEnd) return { answer, finalUrl: url, hops, isLoop, elapsedMs }
    hops.push({ url, status: answer.status })
    url = next
  }
}

function fetchOptions({ method = 'GET', userAgent, maxBytes = largestPage, signal }: PageRequest, validators: PageRequest['validators']) {
  const accepted = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5', 'accept-encoding': 'gzip' }
  const headers = { 'user-agent': userAgent, ...accepted, ...validators }
  return { method, headers, maxRedirects: 0, maxBytes, timeoutMs: 15_000, ...(signal === undefined ? {} : { signal }) }
}

function redirectTarget({ status, headers }: FetchAnswer, from: string): string | null {
  const location = headers.get('location')
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return null
  const target = URL.parse(location, from)
  return target !== null && /^https?:$/.test(target.protocol) ? target.href : null
}
