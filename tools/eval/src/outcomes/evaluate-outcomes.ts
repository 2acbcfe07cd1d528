import { type EffectResult, measureEffect } from '@bizosaas/delivery'
import { generateSeries } from './generate-series.ts'

export const outcomesHelp = `npm run eval -- outcomes [--json] [--seed S]

Measures effects on generated search clicks: one planted lift, nothing and loss, 500 series in which nothing happened, 500 with 30 % more
and 500 with 30 % less; half of each with pages to compare with, while something befalls the whole site.`

const each = 500
const goals = { wrongAlarms: 0.06, seen: 0.8 }

export type OutcomesScore = ReturnType<typeof evaluateOutcomes>

/** Pass: the three planted ones are told right, wrong alarms ≤ 6 %, and where a change of 30 % should be visible it is seen in ≥ 80 %. */
export function evaluateOutcomes(seed: number) {
  const verdicts = (effect: number, offset: number) =>
    Array.from({ length: each }, (_, at) => measureEffect(generateSeries({ seed: seed * 40_000 + offset + at, effect, hasControl: at % 2 === 0 })))
  const planted = [0.5, 0, -0.4].map((effect) => measureEffect(generateSeries({ seed, effect, hasControl: true })).verdict)
  const nothing = verdicts(0, 10_000)
  const wrongAlarms = share(nothing, ({ verdict }) => verdict === 'lift' || verdict === 'loss')
  const lift = seenOf(verdicts(0.3, 20_000), 'lift')
  const loss = seenOf(verdicts(-0.3, 30_000), 'loss')
  const isRight = planted.join() === 'lift,no-effect,loss'
  const pass = isRight && wrongAlarms <= goals.wrongAlarms && lift.seen >= goals.seen && loss.seen >= goals.seen
  return { planted, series: each, wrongAlarms, blind: share(nothing, isBlind), lift, loss, pass }
}

/** Of the series in which a change of 30 % should be visible: how many were seen, how many taken for the opposite. */
function seenOf(results: readonly EffectResult[], expected: 'lift' | 'loss') {
  const visible = results.filter(({ smallestVisible }) => smallestVisible !== null && smallestVisible <= 0.3)
  const opposite = expected === 'lift' ? 'loss' : 'lift'
  return {
    visible: visible.length,
    seen: share(visible, ({ verdict }) => verdict === expected),
    opposite: share(visible, ({ verdict }) => verdict === opposite),
  }
}

function isBlind({ verdict }: EffectResult): boolean {
  return verdict === 'not-enough-data'
}

function share(results: readonly EffectResult[], is: (result: EffectResult) => boolean): number {
  return results.length === 0 ? 0 : Math.round((results.filter(is).length / results.length) * 1000) / 1000
}
