import type { VendorClient, VendorReply } from '@bizosaas/connector-kit'
import { appError } from '@bizosaas/kernel'

/**
 * Asks the site's own page where its REST API is (`Link: <…>; rel="https://api.w.org/"`), as a site may live in a sub-folder and spell addresses plainly.
 * Throws `connection-firewall-blocked`, `connection-not-the-vendor` and what the guard throws.
 */
export async function discoverRoot({ siteUrl, look }: { siteUrl: string; look: VendorClient['look'] }): Promise<string> {
  const page = await look({ url: `${siteUrl}/` })
  const linked = rootFromLink(page.headers.get('link'))
  if (linked !== null) return onSameHost({ root: linked, siteUrl })
  // A cache or a security plugin may have dropped the header: try where the API stands on nearly every site.
  for (const guess of [`${siteUrl}/wp-json/`, `${siteUrl}/?rest_route=/`]) {
    if (isIndex(await look({ url: guess }))) return guess
  }
  throw notFound(page)
}

function rootFromLink(header: string | null): string | null {
  const match = header?.match(/<([^>]+)>;\s*rel="https:\/\/api\.w\.org\/"/)
  return match?.[1] ?? null
}

/** The credential goes to the host that was entered; a site that lives elsewhere is entered by its own address. */
function onSameHost({ root, siteUrl }: { root: string; siteUrl: string }): string {
  const asked = new URL(siteUrl)
  const found = URL.canParse(root) ? new URL(root) : null
  if (found?.host === asked.host && found.protocol === asked.protocol) return found.href
  if (found === null)
    throw appError('connection-not-the-vendor', { details: { reason: 'the site names no readable address of its API', written: 'no' } })
  if (found.protocol === 'https:' && asked.protocol === 'http:' && found.hostname === asked.hostname) {
    throw appError('connection-https-required', { details: { reason: `the site lives at ${found.origin}`, written: 'no' } })
  }
  throw appError('connection-not-the-vendor', { details: { reason: `the site lives at ${found.origin}: enter that address`, written: 'no' } })
}

function isIndex({ json, status }: VendorReply): boolean {
  if (typeof json !== 'object' || json === null) return false
  return Array.isArray(Reflect.get(json, 'namespaces')) || (status === 401 && 'code' in json)
}

function notFound({ status, headers }: VendorReply) {
  const isBlocked = status === 403 || status === 406 || status === 429 || headers.has('cf-mitigated')
  if (isBlocked) return appError('connection-firewall-blocked', { details: { reason: `the site answered ${status} with a page`, written: 'no' } })
  if (status >= 500)
    return appError('vendor-unavailable', { retry: { kind: 'backoff' }, details: { reason: `the site answered ${status}`, written: 'no' } })
  return appError('connection-not-the-vendor', { details: { reason: 'no REST API of WordPress was found there', written: 'no' } })
}
