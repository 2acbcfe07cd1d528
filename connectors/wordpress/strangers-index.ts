import type { VendorReply } from '@bizosaas/connector-kit'
import { type AppError, appError } from '@bizosaas/kernel'
import type { WordPressApi } from './api.ts'
import { connectionRefusal } from './connection-refusal.ts'
import { indexFields } from './index-fields.ts'
import { type SiteIndex, toIndex } from './site-facts.ts'
import { wireIndexSchema } from './wire.ts'

/** The index of the API as a stranger gets it; null where strangers are told nothing. Throws what stands in the way by its name. */
export async function strangersIndex({ api, root }: { api: WordPressApi; root: string }): Promise<SiteIndex | null> {
  const reply = await api.look({ url: withQuery(root) })
  const parsed = wireIndexSchema.safeParse(reply.json)
  if (parsed.success) return toIndex(parsed.data)
  const refusal = refusalOf(reply)
  if (refusal !== null) throw refusal
  return null
}

/** The whole index lists every route of the site; these are the fields we read. */
function withQuery(root: string): string {
  const url = new URL(root)
  url.searchParams.set('_fields', indexFields)
  return url.href
}

/** What an answer means that is no index. Null where it is WordPress that refuses strangers. */
function refusalOf(reply: VendorReply): AppError | null {
  const { json, status } = reply
  const wall = wallOf(reply)
  if (wall !== null) return wall
  if (json !== undefined && (status === 401 || status === 403)) return null
  if (json === undefined && status < 400)
    return connectionRefusal(
      'connection-answer-unreadable',
      'The address of the REST API answers a web page: a maintenance mode, a sign-in page, or an error message of a plugin stands in front of it.',
    )
  return connectionRefusal('connection-not-the-vendor', 'The address of the REST API does not answer as WordPress does.')
}

/** Whatever answers before WordPress does: a server that fails, a firewall, a password on the whole site. Null where nothing of the kind does. */
export function wallOf({ json, status, headers }: VendorReply): AppError | null {
  if (status >= 500)
    return appError('vendor-unavailable', {
      retry: { kind: 'backoff' },
      details: { reason: `The site fails with error ${status}: WordPress, a plugin or the server has stopped working.`, written: 'no' },
    })
  if (json !== undefined) return null
  if (status === 401 && /^basic/i.test(headers.get('www-authenticate') ?? ''))
    return connectionRefusal(
      'connection-api-restricted',
      'The server asks for a password of its own before anybody sees the site, so ours cannot get through.',
    )
  if ([401, 403, 406, 429].includes(status) || headers.has('cf-mitigated'))
    return connectionRefusal('connection-firewall-blocked', `Something in front of the site turned us away with ${status} and a page for people.`)
  return null
}
