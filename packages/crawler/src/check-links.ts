import type { GuardedFetch } from '@bizosaas/egress'
import type { LinkStatus } from './crawl-types.ts'
import { fetchPage } from './fetch-page.ts'

export interface LinkCheck {
  readonly urls: readonly string[]
  readonly fetch: GuardedFetch
  readonly userAgent: string
  readonly beforeRequest: () => Promise<void>
  readonly mayGoOn: () => boolean
  readonly signal: AbortSignal | undefined
}

/** Asks each address whether it is there: HEAD, and GET where a server does not know HEAD or answers it with an error. */
export async function checkLinks({ urls, mayGoOn, ...request }: LinkCheck): Promise<readonly LinkStatus[]> {
  const statuses: LinkStatus[] = []
  for (const url of urls) {
    if (!mayGoOn()) break
    statuses.push(await statusOf({ url, ...request }))
  }
  return statuses
}

async function statusOf(request: Omit<LinkCheck, 'urls' | 'mayGoOn'> & { url: string }): Promise<LinkStatus> {
  try {
    const head = await fetchPage({ ...request, method: 'HEAD' })
    const { answer, finalUrl } = head.answer.status < 400 ? head : await fetchPage(request)
    return { url: request.url, status: answer.status, finalUrl }
  } catch {
    return { url: request.url, status: null, finalUrl: request.url }
  }
}
