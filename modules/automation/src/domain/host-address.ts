import { nameKind } from './name-kind.ts'

export type HostAddress =
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'internal' }

/**
 * The host of what a person typed: a bare name, a name with a port, or a whole address copied from the browser. Names that anybody may
 * reach only: the egress guard would refuse the others at every look.
 */
export function hostAddress(typed: string): HostAddress {
  const text = typed.trim()
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (url === null || /\s/.test(text)) return { kind: 'invalid', reason: 'This cannot be read as a name' }
  if (url.username !== '' || url.password !== '') return { kind: 'invalid', reason: 'This looks like an e-mail address or a sign-in' }
  const hostname = url.hostname.replace(/\.$/, '')
  const kind = nameKind(hostname)
  if (kind === 'internal') return { kind }
  if (kind === 'number') return { kind: 'invalid', reason: numbers }
  if (kind === 'unreadable' || hostname.length > longestName) return { kind: 'invalid', reason: 'No host has such a name' }
  return { kind: 'host', host: url.port === '' ? hostname : `${hostname}:${url.port}` }
}

const numbers = 'A number such as 10.0.0.5 is not looked at: most belong to internal networks, and none to a domain'
/** RFC 1035 section 2.3.4. */
const longestName = 253
