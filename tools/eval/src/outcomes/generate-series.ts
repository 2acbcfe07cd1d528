import type { MeasureInput } from '@bizosaas/delivery'
import { randomNormal, randomPoisson } from 'd3-random'
import { createRandom, type Random } from '../sites/create-random.ts'

export interface SeriesPlan {
  readonly seed: number
  /** What the change does to the counts: 0.3 is 30 % more. */
  readonly effect: number
  readonly hasControl: boolean
}

const dayMs = 86_400_000
const firstDay = Date.UTC(2026, 0, 5)
const daysBefore = 84
const daysAfter = 77

/**
 * Search clicks as they come: counts about a level, weekdays of their own, errors that last into the next days. With a control, something
 * befalls the whole site at the same time as the change, which a comparison of before and after would take for its effect.
 */
export function generateSeries({ seed, effect, hasControl }: SeriesPlan): MeasureInput {
  const random = createRandom(seed)
  const befalls = hasControl ? random.next() * 0.6 - 0.3 : 0
  const season = weekdayFactors(random)
  const series = (level: number, rise: number) => {
    const errors = lastingErrors(random)
    return Array.from({ length: daysBefore + daysAfter }, (_, at) => {
      const isAfter = at >= daysBefore
      const expected = level * (season[at % 7] ?? 1) * (isAfter ? (1 + befalls) * (1 + rise) : 1) * Math.exp(errors())
      return { date: dateAt(at), count: randomPoisson.source(random.next)(expected)() }
    })
  }
  const level = 5 * 40 ** random.next()
  const changed = series(level, effect)
  return { changedOn: dateAt(daysBefore), changed, control: hasControl ? series(level * (2 + 6 * random.next()), 0) : null }
}

function weekdayFactors(random: Random): readonly number[] {
  const depth = random.next() * 0.5
  return Array.from({ length: 7 }, (_, day) => (day >= 5 ? 1 - depth : 1 + random.next() * 0.15))
}

/** What is left of yesterday's error plus something new, in log units. */
function lastingErrors(random: Random): () => number {
  const memory = random.pick([0, 0.3, 0.6])
  const fresh = randomNormal.source(random.next)(0, 0.05 + 0.15 * random.next())
  let error = fresh()
  return () => {
    error = memory * error + fresh()
    return error
  }
}

function dateAt(day: number): string {
  return new Date(firstDay + day * dayMs).toISOString().slice(0, 10)
}
