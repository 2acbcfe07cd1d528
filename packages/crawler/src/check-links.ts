import type { GuardedFetch } from '@bizosaas/egress'
import { isAppError } from '@bizosaas/kernel'
import type { ImageStatus, LinkStatus } from './crawl-types.ts'
import { fetchPage, largestPage, type PageAnswer } from './fetch-page.ts'

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

/** The same for pictures; one whose size the server does not say is read to know it. */
export async function checkImages({ urls, mayGoOn, ...request }: Omit<LinkCheck, 'isOutgoing'>): Promise<readonly ImageStatus[]> {
  const statuses: ImageStatus[] = []
  for (const url of urls) {
    if (!mayGoOn()) break
    statuses.push(await imageStatus({ url, ...request }))
  }
  return statuses
}

async function imageStatus(request: Asking): Promise<ImageStatus> {
  const { url } = request
  const answered = await ask(request)
  if (answered === null) return { url, ...(await readWhole(request)) }
  const bytes = sizeOf(answered)
  if (bytes !== null || answered.answer.status !== 200) return { url, status: answered.answer.status, bytes }
  return { url, ...(await readWhole(request)) }
}

/** A picture larger than anything that is read is known to be at least that large. */
async function readWhole(request: Asking): Promise<Pick<ImageStatus, 'status' | 'bytes'>> {
  try {
    const { answer } = await fetchPage(request)
    return { status: answer.status, bytes: answer.bytes.length }
  } catch (problem) {
    return isAppError(problem) && problem.code === 'vendor-answer-too-large' ? { status: 200, bytes: largestPage } : { status: null, bytes: null }
  }
}

export function linkStatus({ url, answered, isOutgoing }: { url: string; answered: PageAnswer | null; isOutgoing: boolean }): LinkStatus {
  if (answered === null) return { url, status: null, finalUrl: url, hops: 0, isLoop: false, isOutgoing }
  const { answer, finalUrl, hops, isLoop } = answered
  return { url, status: answer.status, finalUrl, hops: hops.length, isLoop, isOutgoing }
}

type Asking = Omit<LinkCheck, 'urls' | 'mayGoOn' | 'isOutgoing'> & { readonly url: string }

async function ask(request: Asking): Promise<PageAnswer | null> {
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
