import { expect, test } from 'vitest'
import { learnedWeights } from './learned-weights.ts'

const none = { accepted: 0, edited: 0, rejected: 0, undone: 0 }
const weight = (lifts: number, losses: number, noEffects = 0) =>
  learnedWeights({ records: [{ ...none, code: 'title-missing', lifts, losses, noEffects }] })('title-missing')

test('a lift that was kept raises a kind of change, a loss lowers it, and more of them move it further', () => {
  expect(weight(1, 0).factor).toBeGreaterThan(1)
  expect(weight(3, 0).factor).toBeGreaterThan(weight(1, 0).factor)
  expect(weight(0, 1).factor).toBeLessThan(1)
  expect(weight(0, 3).factor).toBeLessThan(weight(0, 1).factor)
  expect(weight(0, 0, 1).factor).toBeGreaterThan(weight(0, 1).factor)
  expect(weight(0, 0, 1).factor).toBeLessThan(1)
})

test('however much was measured, a weight stays between nothing and twice', () => {
  expect(weight(1_000, 0).factor).toBeLessThan(2)
  expect(weight(0, 1_000).factor).toBeGreaterThan(0)
})

test('what was not measured here stays where it is and gives no reason', () => {
  expect(learnedWeights(null)('title-missing')).toEqual({ factor: 1, because: null })
  expect(learnedWeights({ records: [] })('title-missing')).toEqual({ factor: 1, because: null })
  expect(weight(0, 0)).toEqual({ factor: 1, because: null })
})

test.each([
  [[1, 0, 0], 'Measured here: the one change of this kind brought more clicks, so it stands higher.'],
  [[2, 1, 0], 'Measured here: 2 of 3 changes of this kind brought more clicks, so it stands higher.'],
  [[0, 1, 0], 'Measured here: the one change of this kind lost clicks, so it stands lower.'],
  [[1, 3, 1], 'Measured here: 3 of 5 changes of this kind lost clicks, so it stands lower.'],
  [[1, 0, 5], 'Measured here: 5 of 6 changes of this kind had no effect that can be seen, so it stands lower.'],
  [[1, 1, 0], 'Measured here: 1 of 2 changes of this kind brought more clicks and the others did not, so it stands where it did.'],
] as const)('%j is said in one plain sentence', ([lifts, losses, noEffects], sentence) => {
  expect(weight(lifts, losses, noEffects).because).toBe(sentence)
})
