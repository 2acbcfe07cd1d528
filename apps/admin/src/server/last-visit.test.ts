import { expect, test } from 'vitest'
import { nextVisit, readVisit } from './last-visit.ts'

const start = 1_800_000_000_000
const minute = 60_000

test('a first visit has nothing before it', () => {
  const cookie = nextVisit({ visit: readVisit(undefined), now: start })
  expect(readVisit(cookie ?? '')).toEqual({ before: null, last: start })
})

test('pages of one visit move its end, and not at every page', () => {
  const visit = { before: start - 500 * minute, last: start }
  expect(nextVisit({ visit, now: start + 30_000 })).toBeNull()
  expect(readVisit(nextVisit({ visit, now: start + 20 * minute }) ?? '')).toEqual({ before: visit.before, last: start + 20 * minute })
})

test('after half an hour away the visit before is what one compares with', () => {
  const cookie = nextVisit({ visit: { before: null, last: start }, now: start + 31 * minute })
  expect(readVisit(cookie ?? '')).toEqual({ before: start, last: start + 31 * minute })
})

test('a cookie that was tampered with is no visit', () => {
  expect(readVisit('soon.-1')).toEqual({ before: null, last: null })
  expect(readVisit('99999999999999999999.1')).toEqual({ before: null, last: null })
})
