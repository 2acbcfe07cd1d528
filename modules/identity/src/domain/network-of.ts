/** The network an address belongs to, as far as one visitor goes: whoever has one IPv6 address has the whole /64. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const heads = head.split(':').filter((part) => part !== '')
  const tails = tail.split(':').filter((part) => part !== '')
  const zeros = address.includes('::') ? Array.from({ length: Math.max(0, 8 - heads.length - tails.length) }, () => '0') : []
  return [...heads, ...zeros, ...tails].slice(0, 4).join(':')
}
