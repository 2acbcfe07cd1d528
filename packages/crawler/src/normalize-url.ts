const tracking = /^(utm_\w+|gclid|fbclid|msclkid|mc_cid|mc_eid|_ga|replytocom|phpsessid|jsessionid|aspsessionid\w*)$/i
/** Java servers write the session behind the path. */
const sessionSuffix = /;jsessionid=[^/;]*/i

/** One spelling for one page: no fragment, no tracking parameters, no session, the rest in order. null for anything but http and https. */
export function normalizeUrl(href: string, base: string): string | null {
  const url = parse(href, base)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  withoutFragment(url)
  if (url.pathname.includes(';')) url.pathname = url.pathname.replace(sessionSuffix, '')
  // Asking for the parameters of an address without any costs more than reading the address.
  if (url.search !== '') {
    for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
    url.searchParams.sort()
  }
  return url.href
}

/** Nor a user name. Setting a part of an address makes it read anew, so only what is there is taken away; a lone `#` stands in the address alone. */
function withoutFragment(url: URL): void {
  if (url.href.includes('#')) url.hash = ''
  if (url.username !== '') url.username = ''
  if (url.password !== '') url.password = ''
}

function parse(href: string, base: string): URL | null {
  return URL.parse(href.trim(), base)
}
