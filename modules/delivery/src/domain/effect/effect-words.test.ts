import { expect, test } from 'vitest'
import { effectWords } from './effect-words.ts'
import type { EffectFigures, EffectResult } from './measure-effect.ts'

const figures: EffectFigures = { daysBefore: 84, daysAfter: 40, perDayBefore: 120, perDayAfter: 136, othersPerDay: { before: 400, after: 428 } }
const lift: EffectResult = { verdict: 'lift', change: 0.06, interval: [0.02, 0.1], smallestVisible: 0.05, figures }
const loss: EffectResult = {
  ...{ verdict: 'loss', change: -0.09, interval: [-0.13, -0.05], smallestVisible: 0.05 },
  figures: { ...figures, perDayBefore: 40, perDayAfter: 40.2, othersPerDay: { before: 400, after: 440 } },
}
const words = (result: EffectResult, alsoChanged = 0) => effectWords({ result, of: 'pages', alsoChanged })

test('a rise is told by its counts, those of the other pages, and what of it is due to the change', () => {
  expect(words(lift)).toBe(
    'Clicks went from 120 to 136 a day, those of the pages left alone from 400 to 428: 6 % more than without the change (very likely between 2 % and 10 %).',
  )
})

test('a loss where the others rose contradicts none of its figures', () => {
  expect(words(loss)).toBe(
    'Clicks went from 40 to 40 a day, those of the pages left alone from 400 to 440: 9 % fewer than without the change (very likely between 5 % and 13 %).',
  )
})

test('without pages to compare with it says so, and never what would have been without the change', () => {
  const alone = words({ ...lift, figures: { ...figures, othersPerDay: null } })
  expect(alone).toContain('6 % more than before (very likely')
  expect(alone).toContain('no other pages to compare with')
})

test('other changes of the same pages in the same time are named', () => {
  expect(words(lift, 1)).toMatch(/ Another change of the same pages falls into this time and is part of it\.$/)
  expect(words(lift, 3)).toMatch(/ 3 other changes of the same pages fall into this time and are part of it\.$/)
})
