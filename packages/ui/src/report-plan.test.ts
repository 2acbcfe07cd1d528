import { expect, test } from 'vitest'
import { planSentences } from './report-plan.ts'
import type { ReportStep } from './report-view.ts'

const step = (name: ReportStep['step'], count = 1, some: Partial<ReportStep> = {}): ReportStep => ({
  step: name,
  hand: null,
  count,
  since: null,
  ...some,
})
const told = (plan: readonly ReportStep[], nextCheckAt: string | null = '2026-05-18T04:00:00Z') =>
  planSentences({ plan, agency: 'Bright', timeZone: 'Europe/London', nextCheckAt })

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
