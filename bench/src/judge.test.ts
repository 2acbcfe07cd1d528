import { expect, test } from 'vitest'
import type { Bench, Goal, Measured } from './bench.ts'
import { judge } from './judge.ts'

function judged(goal: Goal, measured: Measured) {
  const bench: Bench = { about: '', goal, measure: async () => measured }
  return judge({ name: 'some', seed: 1, bench, measured })
}

test('the median of the rounds decides, in the direction of the goal', () => {
  const measured = { ratios: [0.2, 0.81, 3], floors: [10, 11, 12] }
  expect(judged({ least: 0.8 }, measured)).toMatchObject({ pass: true, ratio: 0.81, goal: 0.8, goalIs: 'least' })
  expect(judged({ least: 0.82 }, measured)).toMatchObject({ pass: false })
  expect(judged({ most: 0.82 }, measured)).toMatchObject({ pass: true, goalIs: 'most' })
  expect(judged({ most: 0.8 }, measured)).toMatchObject({ pass: false })
})

test('a floor that moved by more than twice proves nothing', () => {
  expect(judged({ least: 0.5 }, { ratios: [1, 1], floors: [10, 21] })).toMatchObject({ pass: false, inconclusive: true })
})

test('no round at all does not pass', () => {
  expect(judged({ least: 0 }, { ratios: [], floors: [] })).toMatchObject({ pass: false, inconclusive: true })
})
