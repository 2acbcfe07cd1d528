import { expect, test } from 'vitest'
import { type OpenFindings, planOf } from './plan.ts'

const open = (some: Partial<OpenFindings>): OpenFindings => ({
  state: 'persisting',
  hand: null,
  proposal: null,
  isAbstained: false,
  isSeenSince: false,
  since: null,
  count: 1,
  ...some,
})
const change = (state: string, waitsFor: 'agency' | 'client' | null = null) => ({ kind: 'change' as const, state, waitsFor })
const stepOf = (some: Partial<OpenFindings>) => planOf([open(some)]).map(({ step }) => step)

test('what waits says whose turn it is, and since when the first of it waits', () => {
  const [early, late] = [new Date('2026-05-02'), new Date('2026-05-09')]
  const plan = planOf([
    open({ proposal: change('pending', 'client'), since: late, count: 2 }),
    open({ proposal: change('pending', 'client'), since: early, count: 3 }),
    open({ proposal: change('pending', 'agency'), since: late }),
  ])
  expect(plan).toEqual([
    { step: 'client', hand: null, count: 5, since: early },
    { step: 'agency', hand: null, count: 1, since: late },
  ])
})

test('each state of a proposal has its next step', () => {
  expect(stepOf({ proposal: change('changes-requested') })).toEqual(['revised'])
  for (const state of ['approved', 'executing', 'unknown']) expect(stepOf({ proposal: change(state) })).toEqual(['under-way'])
  for (const state of ['executed', 'verified', 'measured', 'partly-executed']) expect(stepOf({ proposal: change(state) })).toEqual(['made'])
  expect(stepOf({ proposal: change('failed') })).toEqual(['failed'])
  expect(stepOf({ proposal: change('rejected') })).toEqual(['declined'])
  expect(stepOf({ proposal: change('undone') })).toEqual(['undone'])
  expect(stepOf({ proposal: change('expired') })).toEqual(['expired'])
})

test('a change after which the issue was found again is not told as one that is to be seen', () => {
  expect(stepOf({ proposal: change('verified'), isSeenSince: true })).toEqual(['made-in-vain'])
  expect(stepOf({ proposal: change('pending', 'agency'), isSeenSince: true })).toEqual(['agency'])
})

test('without a proposal that still counts, whoever can mend it acts next', () => {
  for (const proposal of [null, change('superseded'), change('cancelled')]) {
    expect(stepOf({ proposal })).toEqual(['to-propose'])
    expect(stepOf({ proposal, isAbstained: true })).toEqual(['abstained'])
    expect(planOf([open({ proposal, hand: 'whoever looks after the hosting' })])).toMatchObject([
      { step: 'other-hand', hand: 'whoever looks after the hosting' },
    ])
  }
})

test('what an agent had nothing to propose for is told by the proposal that there is, where there is one', () => {
  expect(stepOf({ proposal: change('rejected'), isAbstained: true })).toEqual(['declined'])
})

test('a task is told as a task, not as a change that was made', () => {
  const task = (state: string) => ({ kind: 'setting' as const, state, waitsFor: 'agency' as const })
  expect(stepOf({ proposal: task('pending'), hand: 'whoever looks after the domain' })).toEqual(['agency'])
  expect(stepOf({ proposal: task('executed'), hand: 'whoever looks after the domain' })).toEqual(['task'])
})

test('what is over since the month ended is told last, and counts of one step are summed', () => {
  expect(planOf([open({ state: 'fixed', count: 4 }), open({ state: 'dismissed' }), open({ count: 2 }), open({ count: 3 })])).toMatchObject([
    { step: 'to-propose', count: 5 },
    { step: 'left-alone', count: 1 },
    { step: 'fixed-since', count: 4 },
  ])
})
