import { expect, test } from 'vitest'
import { nothingText } from './report-nothing.ts'
import type { ReportPart } from './report-view.ts'
import { reportWords } from './report-words.ts'

const counts = (some: Partial<Record<ReportPart, number>>) => {
  const none: Record<string, number> = Object.fromEntries(Object.keys(reportWords.parts).map((part) => [part, 0]))
  return { ...none, ...some } as Record<ReportPart, number>
}
const found = {
  new: 1,
  fixed: 0,
  open: 1,
  groups: [{ code: 'title-missing', severity: 'low', meaning: null, isUrgent: false, saysItAll: false, new: 1, fixed: 0, open: 1, plan: [] }],
} as const

test('what did not happen is one sentence', () => {
  expect(nothingText({ found, counts: counts({ proposed: 1 }) })).toBe('Nothing was changed, no effect could be measured yet and nothing was undone.')
  expect(nothingText({ found, counts: counts({ approved: 1, changed: 1, lift: 1 }) })).toBe('Nothing was undone.')
})

test('where something happened of everything, nothing is said', () => {
  expect(nothingText({ found, counts: counts({ approved: 1, changed: 1, awaiting: 1, undone: 1 }) })).toBeNull()
})
