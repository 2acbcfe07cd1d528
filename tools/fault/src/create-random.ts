export interface Random {
  /** From 0, below the limit. */
  below(limit: number): number
  /** One of these; throws for an empty list. */
  pick<T>(list: readonly T[]): T
}

/** Mulberry32: small, and the same on every machine for the same seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return {
    below,
    pick(list) {
      const chosen = list[below(list.length)]
      if (chosen === undefined) throw new RangeError('there is nothing to choose from')
      return chosen
    },
  }
}
