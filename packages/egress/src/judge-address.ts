import ipaddr from 'ipaddr.js'

/**
 * `public`: anyone's. `private`: only where the owner of the agency allowed the host. `never`: closed whatever anyone allowed,
 * because it is a metadata service, a multicast or reserved range, or an IPv6 form that hides an IPv4 address from a check.
 */
export type AddressVerdict = 'public' | 'private' | 'never'

const allowable = new Set(['private', 'loopback', 'carrierGradeNat', 'uniqueLocal'])
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
/** Metadata services that stand in ranges which are otherwise ordinary: Azure's wire server, Alibaba's and Amazon's over IPv6. */
const metadata = new Set(['168.63.129.16', '100.100.100.200', 'fd00:ec2:0:0:0:0:0:254', 'fd20:ce:0:0:0:0:0:254'])

/** Judges one answer of a resolver, or a literal. What cannot be read as an address is `never`. */
export function judgeAddress(address: string): AddressVerdict {
  if (!ipaddr.isValid(address)) return 'never'
  const parsed = ipaddr.process(address) // unwraps ::ffff:a.b.c.d, the one embedding that really connects to the IPv4 address
  if (metadata.has(parsed.toNormalizedString())) return 'never'
  const range = parsed.range()
  if (allowable.has(range)) return 'private'
  if (range !== 'unicast') return 'never'
  // Compatible forms (::a.b.c.d) and unassigned space count as unicast for the library: only 2000::/3 is handed out.
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(globalUnicast)) return 'never'
  return 'public'
}
