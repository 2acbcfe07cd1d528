import type { ErrorCode, Retry } from '@bizosaas/kernel'
import type { VendorReply } from './vendor-reply.ts'

/** What a refusal or a failure of the vendor means. */
export interface VendorVerdict {
  readonly code: ErrorCode
  /** For people; the kit shortens it and takes secrets out. */
  readonly reason: string
  readonly retry: Retry
  /** Whether a write may have happened although we were told otherwise. */
  readonly written: 'no' | 'maybe'
}

/** Reads a vendor's own error format; null where it is not in that format and the status has to do. */
export type VendorErrorReader = (reply: VendorReply) => Partial<VendorVerdict> | null

const never: Retry = { kind: 'never' }
const backoff: Retry = { kind: 'backoff' }

/** The verdict on a status that is not 2xx, refined by the vendor's own reader. */
export function vendorVerdict({ reply, readError, now }: { reply: VendorReply; readError: VendorErrorReader; now: Date }): VendorVerdict {
  const general = byStatus({ reply, now })
  return { ...general, ...readError(reply) }
}

function byStatus({ reply, now }: { reply: VendorReply; now: Date }): VendorVerdict {
  const { status } = reply
  if (status === 429) return { code: 'vendor-rate-limited', reason: 'too many calls', retry: retryAfter({ reply, now }), written: 'no' }
  if (status >= 500) return { code: 'vendor-unavailable', reason: `answered ${status}`, retry: retryAfter({ reply, now }), written: 'maybe' }
  if (isChallenge(reply)) return { code: 'connection-firewall-blocked', reason: 'answered a page instead of data', retry: never, written: 'no' }
  if (status === 401) return { code: 'connection-auth-refused', reason: 'the credential was not accepted', retry: never, written: 'no' }
  if (status === 404 || status === 410) return { code: 'vendor-object-not-found', reason: 'it is not there', retry: never, written: 'no' }
  if (status >= 300 && status < 400) return { code: 'vendor-answer-invalid', reason: 'sent us to another address', retry: never, written: 'no' }
  return { code: 'vendor-refused', reason: `answered ${status}`, retry: never, written: 'no' }
}

/** A firewall's page: 403 (or 401, 406) with HTML where an API speaks JSON. */
function isChallenge({ status, headers, json }: VendorReply): boolean {
  return [401, 403, 406].includes(status) && json === undefined && (headers.get('content-type') ?? '').includes('text/html')
}

/** Seconds or an HTTP date; growing pauses where the vendor names no time. */
function retryAfter({ reply, now }: { reply: VendorReply; now: Date }): Retry {
  const text = reply.headers.get('retry-after')
  if (text === null) return backoff
  const seconds = Number(text)
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(text) - now.getTime()
  return Number.isFinite(ms) ? { kind: 'after', ms: Math.min(Math.max(0, ms), 24 * 3_600_000) } : backoff
}
