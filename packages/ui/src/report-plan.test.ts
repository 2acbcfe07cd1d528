import { expect, test } from 'vitest'
import { planSentences } from './report-plan.ts'
import type { ReportStep } from './report-view.ts'

const step = (name: ReportStep['step'], count = 1, some: Partial<ReportStep> = {}): ReportStep => ({
  step: name,
  hand: null,
  count,
  since: null,
  reason: null,
  places: [],
  ...some,
})
const told = (plan: readonly ReportStep[], nextCheckAt: string | null = '2026-05-18T04:00:00Z', isUrgent = false) =>
  planSentences({ plan, agency: 'Bright', timeZone: 'Europe/London', nextCheckAt, isUrgent })

test('one issue, both and all are told as such, and parts by their number', () => {
  const since = '2026-05-04T12:00:00Z'
  expect(told([step('client', 1, { since })])).toEqual(['It has been waiting for your decision since 4 May.'])
  expect(told([step('client', 2, { since })])).toEqual(['Both have been waiting for your decision since 4 May.'])
  expect(told([step('client', 9, { since })])).toEqual(['All 9 have been waiting for your decision since 4 May.'])
  expect(told([step('client', 3, { since }), step('to-propose')])).toEqual([
    '3 have been waiting for your decision since 4 May.',
    '1 has no proposed change yet; Bright acts next.',
  ])
})

test('what was made says when it is looked at, and no day where none is planned', () => {
  expect(told([step('made')])).toEqual(['It was changed; the check on 18 May will show if it is fixed.'])
  expect(told([step('made', 4)], null)).toEqual(['All 4 were changed; the next check will show if they are fixed.'])
})

test('hands that are one person to the reader are told once', () => {
  const hand = (name: string, count: number) => step('other-hand', count, { hand: name })
  expect(told([hand("the theme's author", 2), hand('whoever looks after the SEO plugin or the theme', 3), hand('somebody new', 1)])).toEqual([
    '5 need a change by your web developer.',
    '1 needs a change by whoever looks after your website.',
  ])
})

test('what keeps visitors out is to be handed on today', () => {
  const hosting = step('other-hand', 1, { hand: 'whoever looks after the hosting' })
  expect(told([hosting], null, true)).toEqual(['It cannot wait: forward this to your hosting company today.'])
})

test('what was taken back stays as it was, with why; what the reader did not want stays as they decided', () => {
  expect(told([step('undone', 2, { reason: 'You like the old one better.' })])).toEqual([
    'Both were changed back (“You like the old one better”) and stay as they were.',
  ])
  expect(told([step('undone')])).toEqual(['It was changed back and stays as it was.'])
  expect(told([step('unwanted', 3)])).toEqual(['All 3 stay as they are, as you decided.'])
})

test('of pages that share a text the one that may keep it is nobody’s work, and what the agency declined is its own', () => {
  expect(told([step('made'), step('may-stay')], null)).toEqual(['1 was changed; the next check will show if it is fixed.', '1 may stay as it is.'])
  expect(told([step('declined', 3)])).toEqual(['All 3 had a proposed change that was not approved; Bright acts next.'])
})
