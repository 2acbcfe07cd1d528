import { expect, test } from 'vitest'
import { evaluateOutcomes } from './evaluate-outcomes.ts'
import { generateSeries } from './generate-series.ts'

test('planted effects are told right, wrong alarms are rare, and no loss is taken for a lift', { timeout: 30_000 }, () => {
  expect(evaluateOutcomes(7)).toMatchObject({ planted: ['lift', 'no-effect', 'loss'], pass: true, lift: { opposite: 0 }, loss: { opposite: 0 } })
})

test('the same seed makes the same series, another one others', { timeout: 30_000 }, () => {
  const plan = { seed: 3, effect: 0, hasControl: true }
  expect(generateSeries(plan)).toEqual(generateSeries(plan))
  expect(generateSeries({ ...plan, seed: 4 })).not.toEqual(generateSeries(plan))
})
