/** So many password tries a minute from one address; a person never needs as many, a guesser soon does. */
const triesPerMinute = 20
const addressesKept = 10_000

export interface AttemptLimit {
  /** False when this address has to wait. */
  take(address: string): boolean
}

export function createAttemptLimit({ now = Date.now }: { now?: () => number } = {}): AttemptLimit {
  const windows = new Map<string, { untilMs: number; tries: number }>()
  return {
    take(address) {
      const current = windows.get(address)
      if (current === undefined || current.untilMs <= now()) {
        if (windows.size >= addressesKept) windows.clear()
        windows.set(address, { untilMs: now() + 60_000, tries: 1 })
        return true
      }
      current.tries += 1
      return current.tries <= triesPerMinute
    },
  }
}
