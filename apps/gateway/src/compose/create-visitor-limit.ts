export interface VisitorLimit {
  /** Counts one audit; 0 when it may begin, else how long to wait, in milliseconds. */
  take(clientAddress: string): number
}

const windowMs = 60 * 60_000
const mostPerAddress = 5
const mostInAll = 40

/** So many audits an hour from one address, and so many from all together: each reads hundreds of pages of somebody's server. */
export function createVisitorLimit({ now = Date.now }: { now?: () => number } = {}): VisitorLimit {
  let began: { readonly at: number; readonly from: string }[] = []
  return {
    take(clientAddress) {
      const at = now()
      const from = networkOf(clientAddress)
      began = began.filter((one) => one.at > at - windowMs)
      const own = began.filter((one) => one.from === from)
      const inTheWay = own.length >= mostPerAddress ? own : began.length >= mostInAll ? began : []
      const [first] = inTheWay
      if (first !== undefined) return first.at + windowMs - at
      began.push({ at, from })
      return 0
    },
  }
}

/** Whoever has one IPv6 address has the whole /64. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const heads = head.split(':').filter((part) => part !== '')
  const tails = tail.split(':').filter((part) => part !== '')
  const zeros = address.includes('::') ? Array.from({ length: Math.max(0, 8 - heads.length - tails.length) }, () => '0') : []
  return [...heads, ...zeros, ...tails].slice(0, 4).join(':')
}
