import { nameKind } from './name-kind.ts'

export type AuditAddress =
  | { readonly kind: 'site'; readonly url: string; readonly host: string }
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'internal' }

/**
 * What a person typed, as the start address of an audit: the scheme may be left out. Names and the usual ports only: whoever may type any
 * address must not get to knock at any door. What the name leads to is judged when it is asked, by the egress guard.
 */
export function auditAddress(typed: string): AuditAddress {
  const text = typed.trim()
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  const reason = url === null ? 'This cannot be read as an address.' : whyNot({ url, text })
  if (url === null || reason !== null) return { kind: 'invalid', reason: reason ?? '' }
  if (nameKind(url.hostname) === 'internal') return { kind: 'internal' }
  url.hash = ''
  const labels = url.hostname.replace(/\.$/, '').split('.')
  return { kind: 'site', url: url.href, host: nameOf({ labels, text }).replace(/^www\./, '') }
}

/** As people write it: a name with umlauts is told as it was typed. */
function nameOf({ labels, text }: { labels: readonly string[]; text: string }): string {
  if (!labels.some((label) => label.startsWith('xn--'))) return labels.join('.')
  return (text.replace(/^[a-z]+:\/\//i, '').split(/[/?#:]/)[0] ?? '').toLowerCase()
}

function whyNot({ url, text }: { url: URL; text: string }): string | null {
  if (/\s/.test(text)) return 'An address has no spaces.'
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'A website begins with http:// or https://.'
  if (url.username !== '' || url.password !== '') return 'This looks like an e-mail address or a sign-in. Type the address of the website.'
  if (url.port !== '') return 'Only websites on the usual ports are read. Leave out the number after the colon.'
  const kind = nameKind(url.hostname)
  if (kind === 'number') return 'A number is not enough: type the name of the website.'
  return kind === 'unreadable' ? 'There are signs in it that no name of a website has.' : null
}
