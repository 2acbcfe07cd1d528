import { normalizeUrl } from './normalize-url.ts'

/** Resolves an address of a page; null where it leads to nothing that can be read. */
export type Resolve = (href: string) => string | null

/** Addresses that mean the same on every page of an origin, in their one spelling. */
export type KnownAddresses = Map<string, string | null>

const mostKnown = 5_000

/** A page names the same address many times, and a menu the same ones on every page: without that memory they take a tenth of the time of a page. */
export function createResolver(base: string, addresses: KnownAddresses): Resolve {
  const ofThisPage: KnownAddresses = new Map()
  const origin = URL.parse(base)?.origin ?? base
  return (href) => {
    const isSameEverywhere = href.startsWith('/') || /^https?:\/\//i.test(href)
    const known = isSameEverywhere ? addresses : ofThisPage
    const key = isSameEverywhere ? `${origin} ${href}` : href
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const url = normalizeUrl(href, base)
    if (known.size >= mostKnown) known.clear()
    known.set(ofItsOwn(key), url)
    return url
  }
}

/** A part of a text keeps the whole text in memory for as long as it is kept itself: here that would be the page. */
function ofItsOwn(part: string): string {
  return Buffer.from(part).toString()
}
