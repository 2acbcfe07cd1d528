import type { Bench, Measured } from './bench.ts'
import { median } from './median.ts'

export interface Verdict {
  readonly name: string
  readonly seed: number
  readonly pass: boolean
  /** The median of the rounds. */
  readonly ratio: number
  readonly goal: number
  readonly goalIs: 'least' | 'most'
  /** The floor moved too much to tell anything. */
  readonly inconclusive: boolean
}

const steadyFloor = 2

/** Whether what was measured reaches the goal. An unsteady floor or no round at all never passes. */
export function judge({ name, seed, bench, measured }: { name: string; seed: number; bench: Bench; measured: Measured }): Verdict {
  const { ratios, floors } = measured
  const ratio = median(ratios)
  const inconclusive = ratios.length === 0 || Math.max(...floors) > steadyFloor * Math.min(...floors)
  const [goalIs, goal, reached] =
    'least' in bench.goal
      ? (['least', bench.goal.least, ratio >= bench.goal.least] as const)
      : (['most', bench.goal.most, ratio <= bench.goal.most] as const)
  return { name, seed, pass: reached && !inconclusive, ratio: round(ratio), goal, goalIs, inconclusive }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
