import { normalizeUrl } from './normalize-url.ts'

/** Resolves an address of a page; null where it leads to nothing that can be read. */
export type Resolve = (href: string) => string | null

/** Of each origin, the addresses that mean the same on all its pages, in their one spelling. */
export type KnownAddresses = Map<string, Known>

type Known = Map<string, string | null>

const mostKnown = 5_000
const mostOrigins = 8

/** A page names the same address many times, and a menu the same ones on every page: without that memory they take a tenth of the time of a page. */
export function createResolver(base: string, addresses: KnownAddresses): Resolve {
  const ofThisPage: Known = new Map()
  const ofOrigin = knownTo(URL.parse(base)?.origin ?? base, addresses)
  return (href) => {
    const isSameEverywhere = href.startsWith('/') || /^https?:\/\//i.test(href)
    const known = isSameEverywhere ? ofOrigin : ofThisPage
    const kept = known.get(href)
    if (kept !== undefined) return kept
    const url = normalizeUrl(href, base)
    if (known.size >= mostKnown) known.clear()
    known.set(ofItsOwn(href), url)
    return url
  }
}

function knownTo(origin: string, addresses: KnownAddresses): Known {
  const known: Known = addresses.get(origin) ?? new Map()
  if (!addresses.has(origin) && addresses.size >= mostOrigins) addresses.clear()
  addresses.set(origin, known)
  return known
}

/** A part of a text keeps the whole text in memory for as long as it is kept itself: here that would be the page. */
function ofItsOwn(part: string): string {
  return Buffer.from(part).toString()
}
