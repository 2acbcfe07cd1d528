/** Where in the life of one external write the process dies. */
export const phases = ['before-intent', 'intent-to-call', 'call-to-result', 'after-result'] as const
export type Phase = (typeof phases)[number]

/** Die at the so-manieth arrival at this phase, counted per process from 1. */
export interface Kill {
  readonly phase: Phase
  readonly arrival: number
}

const mostArrivals = 4

/** The same seed plans the same kills: each phase equally often (give or take one), in shuffled order. */
export function planKills({ points, seed }: { points: number; seed: number }): readonly Kill[] {
  const random = createRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const kills: Kill[] = []
  for (let point = 0; point < points; point += 1) {
    const phase = phases[point % phases.length]
    if (phase !== undefined) kills.splice(below(kills.length + 1), 0, { phase, arrival: 1 + below(mostArrivals) })
  }
  return kills
}

/** Mulberry32: small, and the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
