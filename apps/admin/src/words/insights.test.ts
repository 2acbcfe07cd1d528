import { expect, test } from 'vitest'
import { insightSentence } from './insights.ts'

test('what similar cases came to is said in one sentence, or two where clicks were measured', () => {
  expect(insightSentence({ cases: 46, kept: 41, lift: null, loss: null })).toBe('Kept in 41 of 46 similar cases.')
  expect(insightSentence({ cases: 46, kept: null, lift: 7, loss: null })).toBe('Kept in nearly all of 46 similar cases. Clicks rose in 7 of them.')
  expect(insightSentence({ cases: 46, kept: 41, lift: 7, loss: 3 })).toBe('Kept in 41 of 46 similar cases. Clicks rose in 7 and fell in 3 of them.')
})
