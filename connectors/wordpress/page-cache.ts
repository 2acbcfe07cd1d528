/** A page cache between the site and its visitors, with how a person empties it. */
export interface PageCache {
  readonly name: string
  /** True where this very answer came out of the cache. */
  readonly isHit: boolean
  readonly remedy: string
}

interface Sign {
  readonly name: string
  readonly header?: { readonly name: string; readonly value: RegExp }
  readonly html?: RegExp
  readonly hit: (seen: { value: string }) => boolean
  readonly remedy: string
}

const saysHit = ({ value }: { value: string }) => /hit/i.test(value)
const always = () => true

/** In the order of what is nearest to the visitor. */
const signs: readonly Sign[] = [
  {
    name: 'Cloudflare',
    header: { name: 'cf-cache-status', value: /^(HIT|MISS|EXPIRED|REVALIDATED|UPDATING|STALE)$/i },
    hit: saysHit,
    remedy: 'Purge the address under Caching → Configuration at Cloudflare.',
  },
  {
    name: 'LiteSpeed',
    header: { name: 'x-litespeed-cache', value: /./ },
    hit: saysHit,
    remedy: 'Purge the page in the LiteSpeed Cache menu of WordPress.',
  },
  { name: 'WP Super Cache', html: /<!-- .*(WP-Super-Cache|super cache)/i, hit: always, remedy: 'Delete the cache under Settings → WP Super Cache.' },
  {
    name: 'W3 Total Cache',
    html: /Performance optimized by W3 Total Cache/i,
    hit: always,
    remedy: 'Empty the caches under Performance → Dashboard.',
  },
  { name: 'WP Rocket', html: /This website is like a Rocket|<!-- .*WP Rocket/i, hit: always, remedy: 'Clear the cache in the WP Rocket menu.' },
  { name: 'Cache Enabler', html: /<!-- Cache Enabler/i, hit: always, remedy: 'Clear the site cache in the admin bar.' },
  {
    name: 'Varnish',
    header: { name: 'x-varnish', value: /./ },
    hit: ({ value }) => value.trim().includes(' '),
    remedy: 'Ask the host to purge the address in Varnish.',
  },
  {
    name: 'a cache of the host',
    header: { name: 'x-cache', value: /hit|miss/i },
    hit: saysHit,
    remedy: 'Empty the page cache in the panel of the host.',
  },
  {
    name: 'a cache on the way',
    header: { name: 'age', value: /^[1-9]\d*$/ },
    hit: always,
    remedy: 'Wait until the copy expires, or empty the page cache at the host.',
  },
]

/** Recognises a cache from an answer's headers and the end of its HTML; null where none shows itself. */
export function pageCache({ headers, html }: { headers: Headers; html: string }): PageCache | null {
  const end = html.slice(-2_000)
  for (const { name, header, html: comment, hit, remedy } of signs) {
    const value = header === undefined ? null : headers.get(header.name)
    const isSeen = header === undefined ? comment?.test(end) === true : value !== null && header.value.test(value)
    if (isSeen) return { name, isHit: hit({ value: value ?? '' }), remedy }
  }
  return null
}
