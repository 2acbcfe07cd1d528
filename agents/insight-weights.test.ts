import type { Insight } from '@bizosaas/automation'
import { expect, test } from 'vitest'
import { insightWeights } from './insight-weights.ts'

const weigh = (change: Partial<Insight>) =>
  insightWeights([{ subject: 'title-missing', cases: 40, kept: 36, lift: null, loss: null, ...change }])('title-missing')

test('what others kept weighs more than what they took back, and the sentence says how many', () => {
  expect(weigh({ kept: 36 })).toEqual({ factor: 1, because: 'With other clients: kept in 36 of 40 similar cases.' })
  expect(weigh({ kept: 27 }).factor).toBeCloseTo(0.75)
  expect(weigh({ kept: 4 }).factor).toBe(0.5)
  expect(weigh({ kept: null })).toEqual({ factor: 1.1, because: 'With other clients: kept in nearly all of 40 similar cases, so it stands higher.' })
})

test('clicks that rose elsewhere raise it and clicks that fell lower it', () => {
  expect(weigh({ lift: 9 }).factor).toBeCloseTo(1.25)
  expect(weigh({ lift: 6, loss: 6 }).factor).toBe(1)
  expect(weigh({ lift: 3, loss: 9 }).because).toBe(
    'With other clients: kept in 36 of 40 similar cases, more clicks in 3, fewer in 9, so it stands lower.',
  )
})

test('a kind nobody knows of stays where it is', () => {
  expect(insightWeights(null)('title-missing')).toEqual({ factor: 1, because: null })
  expect(insightWeights([])('title-missing')).toEqual({ factor: 1, because: null })
})
