const firstMs = 1_000
const longestMs = 30_000

/**
 * How long to wait before a request is made again: what `Retry-After` says (seconds or a date), else growing pauses.
 * null: longer than anybody should wait for an answer.
 */
export function retryWait({ retryAfter, tried, now }: { retryAfter: string | null; tried: number; now: Date }): number | null {
  const wanted = retryAfter === null ? null : askedFor(retryAfter.trim(), now)
  if (wanted === null) return Math.min(firstMs * 2 ** (tried - 1), longestMs)
  return wanted > longestMs ? null : wanted
}

function askedFor(text: string, now: Date): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000)
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime())
}
