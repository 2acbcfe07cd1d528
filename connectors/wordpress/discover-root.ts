import type { VendorClient, VendorReply } from '@bizosaas/connector-kit'
import { connectionRefusal } from './connection-refusal.ts'
import { wallOf } from './strangers-index.ts'

export interface Discovered {
  readonly root: string
  /** The front page, as a visitor gets it. */
  readonly page: VendorReply
}

/**
 * Asks the site's own page where its REST API is (`Link: <…>; rel="https://api.w.org/"`), as a site may live in a sub-folder and spell addresses plainly.
 * Throws `connection-redirected`, `connection-https-required`, `connection-firewall-blocked`, `connection-not-the-vendor` and what the guard throws.
 */
export async function discoverRoot({ siteUrl, look }: { siteUrl: string; look: VendorClient['look'] }): Promise<Discovered> {
  const page = await look({ url: `${siteUrl}/` })
  refuseElsewhere({ found: page.url, siteUrl })
  const linked = rootFromLink(page.headers.get('link'))
  if (linked !== null) return { root: onSameHost({ root: linked, siteUrl }), page }
  // A cache or a security plugin may have dropped the header: try where the API stands on nearly every site.
  for (const guess of [`${siteUrl}/wp-json/`, `${siteUrl}/?rest_route=/`]) {
    if (isIndex(await look({ url: guess }))) return { root: guess, page }
  }
  throw wallOf(page) ?? connectionRefusal('connection-not-the-vendor', 'No REST API of WordPress was found at this address.')
}

function rootFromLink(header: string | null): string | null {
  const match = header?.match(/<([^>]+)>;\s*rel="https:\/\/api\.w\.org\/"/)
  return match?.[1] ?? null
}

/** The credential goes to the host that was entered; a site that lives elsewhere is entered by its own address. */
function onSameHost({ root, siteUrl }: { root: string; siteUrl: string }): string {
  if (!URL.canParse(root)) throw connectionRefusal('connection-not-the-vendor', 'The site names no readable address of its REST API.')
  refuseElsewhere({ found: root, siteUrl })
  return new URL(root).href
}

function refuseElsewhere({ found, siteUrl }: { found: string; siteUrl: string }): void {
  const there = new URL(found)
  const asked = new URL(siteUrl)
  if (there.host === asked.host && there.protocol === asked.protocol) return
  if (there.protocol === 'https:' && asked.protocol === 'http:' && there.hostname === asked.hostname)
    throw connectionRefusal('connection-https-required', `The site lives at ${there.origin} and was entered with http.`)
  throw connectionRefusal('connection-redirected', `The site lives at ${there.origin}.`)
}

function isIndex({ json, status }: VendorReply): boolean {
  if (typeof json !== 'object' || json === null) return false
  return Array.isArray(Reflect.get(json, 'namespaces')) || (status === 401 && 'code' in json)
}
