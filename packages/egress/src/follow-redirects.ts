import { failure } from './egress-failure.ts'
import type { FetchAnswer, FetchHop, FetchOptions } from './guarded-fetch.ts'

export interface HopRequest {
  readonly url: string
  readonly options: FetchOptions
}

interface Journey {
  readonly url: string
  readonly options: FetchOptions
  /** One request, checked anew. */
  readonly hop: (request: HopRequest) => Promise<Omit<FetchAnswer, 'hops'>>
}

const redirects = new Set([301, 302, 303, 307, 308])
/** Headers that speak for a person: they stay with the origin they were meant for. */
const personal = new Set(['authorization', 'cookie', 'proxy-authorization', 'x-api-key', 'x-auth-token'])

/** Follows redirects of GET and HEAD by hand, so that each hop passes the same check as the first. A write is never sent on: its 3xx comes back. */
export async function followRedirects({ url, options, hop }: Journey): Promise<FetchAnswer> {
  const { maxRedirects = 5, method = 'GET' } = options
  const isReading = method === 'GET' || method === 'HEAD'
  const hops: FetchHop[] = []
  let request: HopRequest = { url, options }
  for (;;) {
    const answer = await hop(request)
    const location = redirects.has(answer.status) ? answer.headers.get('location') : null
    if (location === null || !isReading || maxRedirects === 0) return { ...answer, hops }
    if (hops.length >= maxRedirects) throw failure('vendor-unavailable', { reason: 'too many redirects', sent: true })
    hops.push({ url: request.url, status: answer.status })
    request = nextRequest({ from: request, location })
  }
}

function nextRequest({ from, location }: { from: HopRequest; location: string }): HopRequest {
  if (!URL.canParse(location, from.url)) throw failure('egress-address-refused', { reason: 'a redirect leads to no address', sent: true })
  const here = new URL(from.url)
  const next = new URL(location, here)
  const kept = here.origin === next.origin || isUpgrade({ here, next })
  const headers = kept ? from.options.headers : withoutPersonal(from.options.headers)
  return { url: next.href, options: { ...from.options, ...(headers === undefined ? {} : { headers }) } }
}

/** http to https on the same host and default ports is the same site speaking more safely. */
function isUpgrade({ here, next }: { here: URL; next: URL }): boolean {
  return here.protocol === 'http:' && next.protocol === 'https:' && here.host === next.host && here.port === ''
}

function withoutPersonal(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !personal.has(name.toLowerCase())))
}
