import { expect, test } from 'vitest'
import { reportTurns } from './report-turns.ts'
import type { ReportGroup, ReportStep } from './report-view.ts'

const step = (name: ReportStep['step'], count: number, hand: string | null = null): ReportStep => ({
  ...{ step: name, hand, count, since: null, reason: null },
  places: [{ url: `https://shop.example/${name}`, detail: name }],
})
const group = (code: string, plan: readonly ReportStep[]): ReportGroup => ({
  ...{ code, severity: 'mid', meaning: null, isUrgent: false, saysItAll: false, new: 0, fixed: 0, open: 0 },
  plan,
})
const turns = (...groups: readonly ReportGroup[]) => reportTurns({ groups, agency: 'Bright' })

test('every open issue that waits for somebody is counted for that one, the reader first and the agency last', () => {
  const told = turns(
    group('page-slow', [step('other-hand', 2, "the theme's author"), step('declined', 1)]),
    group('title-missing', [step('client', 3), step('to-propose', 4), step('other-hand', 5, 'the editor of the page')]),
  )
  expect(told.map(({ who, count }) => [who, count])).toEqual([
    ['you', 3],
    ['whoever writes the texts of your website', 5],
    ['your web developer', 2],
    ['Bright', 5],
  ])
})

test('what nobody has to do anything for waits for nobody', () => {
  expect(
    turns(group('title-missing', [step('made', 2), step('undone', 1), step('unwanted', 1), step('may-stay', 1), step('fixed-since', 1)])),
  ).toEqual([])
})

test('places of one kind stand together, whichever hand of one person mends them', () => {
  const [developer] = turns(
    group('heading-empty', [step('other-hand', 1, "the theme's author"), step('other-hand', 1, "whoever looks after the site's menus")]),
  )
  expect(developer?.kinds).toMatchObject([{ count: 2, places: [{ detail: 'other-hand' }, { detail: 'other-hand' }] }])
})
