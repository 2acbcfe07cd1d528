/** What a name in an address can be: one that anybody may reach, one of an internal network, a number, or no name at all. */
export type NameKind = 'public' | 'internal' | 'number' | 'unreadable'

/** Endings that no public name has (RFC 6761, 6762, 7686, 8375, and what routers and companies use). */
const internalEndings = [
  'local',
  'localhost',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'test',
  'invalid',
  'example',
  'onion',
  'arpa',
]

/** Judges a name as `URL` spells it. Where it leads is judged when it is asked, by the egress guard. */
export function nameKind(hostname: string): NameKind {
  if (hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname)) return 'number'
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.?$/.test(hostname)) return 'unreadable'
  const labels = hostname.replace(/\.$/, '').split('.')
  return labels.length < 2 || internalEndings.includes(labels.at(-1) ?? '') ? 'internal' : 'public'
}
