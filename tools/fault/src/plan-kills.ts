import { createRandom } from './create-random.ts'

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
  const { below } = createRandom(seed)
  const kills: Kill[] = []
  for (let point = 0; point < points; point += 1) {
    const phase = phases[point % phases.length]
    if (phase !== undefined) kills.splice(below(kills.length + 1), 0, { phase, arrival: 1 + below(mostArrivals) })
  }
  return kills
}
