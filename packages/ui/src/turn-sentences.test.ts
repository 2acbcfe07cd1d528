import { expect, test } from 'vitest'
import type { ReportGroup, ReportStep } from './report-view.ts'
import { turnSentences } from './turn-sentences.ts'

const step = (name: ReportStep['step'], count: number, hand: string | null = null): ReportStep => ({
  ...{ step: name, hand, count, since: null, reason: null, places: [] },
})
const group = (plan: readonly ReportStep[], isUrgent = false): ReportGroup => ({
  ...{ code: `of ${plan.length}`, severity: 'mid', meaning: null, isUrgent, saysItAll: false, new: 0, fixed: 0 },
  open: plan.reduce((all, { count }) => all + count, 0),
  plan,
})
const told = (...groups: readonly ReportGroup[]) =>
  turnSentences({ agency: 'Bright', changes: [], found: { groups } as Parameters<typeof turnSentences>[0]['found'] })
const hosting = 'whoever looks after the hosting'

test('what cannot wait comes first, everybody is sent their part, and nobody is sent that of the agency', () => {
  const developer = "the theme's author"
  expect(
    told(group([step('other-hand', 1, hosting)], true), group([step('other-hand', 4, developer), step('declined', 3), step('made', 2)])),
  ).toEqual([
    'First: send your hosting company its part of this report today; it cannot wait.',
    'Please send each of these their part of this report: your web developer (4), your hosting company (1).',
    'Bright looks after 3.',
    '2 more need nobody: they were changed and await the next check, or stay as they are.',
  ])
})

test('a reader for whom something waits is told how much, one for whom nothing does is told that', () => {
  expect(told(group([step('client', 1), step('other-hand', 2, hosting)]))).toEqual([
    '1 issue waits for you.',
    'Please send your hosting company their part of this report: 2 issues.',
  ])
  expect(told(group([step('declined', 1)]))).toEqual(['There is nothing you need to do.', 'Bright looks after 1.'])
  expect(told()).toEqual(['There is nothing you need to do.'])
})
