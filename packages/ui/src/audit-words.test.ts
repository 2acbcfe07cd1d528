import { expect, test } from 'vitest'
import { auditWords as words } from './audit-words.ts'

const kinds = (count: number, each: number) => Array.from({ length: count }, () => ({ count: each }))

test('the numbers on top add up, and what is left out is told', () => {
  const counts = { pages: 12, findings: 56, items: kinds(12, 4), others: [...kinds(6, 1), ...kinds(1, 2)] }
  expect(words.done(counts)).toBe('We read 12 pages and found 56 issues of 19 kinds.')
  expect(words.shown(counts)).toBe('These are the 12 kinds most worth fixing (48 issues). The other 7 kinds matter less and are listed at the end.')
})

test('one of each is told as one', () => {
  const one = { pages: 1, findings: 1, items: kinds(1, 1), others: [] }
  expect(words.done(one)).toBe('We read 1 page and found 1 issue.')
  expect(words.shown({ pages: 1, findings: 13, items: kinds(12, 1), others: kinds(1, 1) })).toMatch(
    /The other kind matters less and is listed at the end\.$/,
  )
  expect([words.firstLook(1), words.partial(1), words.clean(1)].filter((text) => /pages/.test(text))).toEqual([])
  expect([words.issues(0), words.issues(1), words.issues(2)]).toEqual(['no issues found', '1 issue', '2 issues'])
  expect([words.andMore(0), words.andMore(1), words.andMore(1200)]).toEqual(['', ' and 1 more page', ' and 1,200 more pages'])
  expect([words.evidence(1), words.evidence(3), words.times(1), words.times(3)]).toEqual(['What we saw', 'What we saw, on 3 pages', '', ' (3)'])
})
