import type { GuardedFetch } from '@bizosaas/egress'
import type { ImageStatus, LinkStatus } from './crawl-types.ts'
import { fetchPage, type PageAnswer } from './fetch-page.ts'

export interface LinkCheck {
  readonly urls: readonly string[]
  readonly fetch: GuardedFetch
  readonly userAgent: string
  readonly beforeRequest: () => Promise<void>
  readonly mayGoOn: () => boolean
  readonly signal: AbortSignal | undefined
  /** Links to another host than the site's. */
  readonly isOutgoing: boolean
}

/** Asks each address whether it is there: HEAD, and GET where a server does not know HEAD or answers it with an error. */
export async function checkLinks({ urls, mayGoOn, isOutgoing, ...request }: LinkCheck): Promise<readonly LinkStatus[]> {
  const statuses: LinkStatus[] = []
  for (const url of urls) {
    if (!mayGoOn()) break
    const answered = await ask({ url, ...request })
    statuses.push(linkStatus({ url, answered, isOutgoing }))
  }
  return statuses
}

/** The same for pictures, whose size the server says without sending them. */
export async function checkImages({ urls, mayGoOn, ...request }: Omit<LinkCheck, 'isOutgoing'>): Promise<readonly ImageStatus[]> {
  const statuses: ImageStatus[] = []
  for (const url of urls) {
    if (!mayGoOn()) break
    const answered = await ask({ url, ...request })
    statuses.push({ url, status: answered?.answer.status ?? null, bytes: answered === null ? null : sizeOf(answered) })
  }
  return statuses
}

export function linkStatus({ url, answered, isOutgoing }: { url: string; answered: PageAnswer | null; isOutgoing: boolean }): LinkStatus {
  if (answered === null) return { url, status: null, finalUrl: url, hops: 0, isLoop: false, isOutgoing }
  const { answer, finalUrl, hops, isLoop } = answered
  return { url, status: answer.status, finalUrl, hops: hops.length, isLoop, isOutgoing }
}

async function ask(request: Omit<LinkCheck, 'urls' | 'mayGoOn' | 'isOutgoing'> & { url: string }): Promise<PageAnswer | null> {
  try {
    const head = await fetchPage({ ...request, method: 'HEAD' })
    return head.answer.status < 400 ? head : await fetchPage(request)
  } catch {
    return null
  }
}

function sizeOf({ answer }: PageAnswer): number | null {
  if (answer.bytes.length > 0) return answer.bytes.length
  const said = Number(answer.headers.get('content-length') ?? Number.NaN)
  return Number.isSafeInteger(said) ? said : null
}
