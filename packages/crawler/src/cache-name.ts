const marks: readonly { readonly name: string; readonly header: string; readonly hit: RegExp }[] = [
  { name: 'Cloudflare', header: 'cf-cache-status', hit: /hit|stale|updating|revalidated/i },
  { name: 'LiteSpeed Cache', header: 'x-litespeed-cache', hit: /hit/i },
  { name: 'WP Super Cache', header: 'wp-super-cache', hit: /./ },
  { name: 'W3 Total Cache', header: 'x-w3tc-minify', hit: /./ },
  { name: 'Varnish', header: 'x-varnish', hit: /\d+ \d+/ },
  { name: 'a page cache', header: 'x-cache', hit: /hit/i },
  { name: 'a page cache', header: 'x-cache-status', hit: /hit|stale/i },
  { name: 'a page cache', header: 'age', hit: /^[1-9]\d*$/ },
]

const comments: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: 'WP Super Cache', words: /<!--[^>]*WP-Super-Cache/i },
  { name: 'W3 Total Cache', words: /<!--[^>]*W3 Total Cache/i },
  { name: 'WP Rocket', words: /<!--[^>]*WP Rocket/i },
  { name: 'WP Fastest Cache', words: /<!--[^>]*WP Fastest Cache/i },
  { name: 'LiteSpeed Cache', words: /<!--[^>]*LiteSpeed Cache/i },
  { name: 'Cache Enabler', words: /<!--[^>]*Cache Enabler/i },
]

/** The page cache that gave this answer, or null, by the marks caches leave in headers; `told` is what the HTML itself says. */
export function cacheName({ headers, told }: { headers: Headers; told: string | null }): string | null {
  const byHeader = marks.find(({ header, hit }) => hit.test(headers.get(header) ?? ''))
  if (byHeader !== undefined && byHeader.name !== 'a page cache') return byHeader.name
  return told ?? byHeader?.name ?? null
}

/** The page cache that left a comment at the end of the HTML, or null. */
export function cacheToldIn(html: string): string | null {
  const tail = html.slice(-2_000)
  return comments.find(({ words }) => words.test(tail))?.name ?? null
}
