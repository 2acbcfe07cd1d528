import { expect, test } from 'vitest'
import { type OpenFinding, planOf } from './plan.ts'

const open = (some: Partial<OpenFinding>): OpenFinding => ({
  url: 'https://shop.example/',
  detail: 'd',
  state: 'persisting',
  hand: null,
  proposal: null,
  mayStay: false,
  isAbstained: false,
  isSeenSince: false,
  isRewritten: false,
  since: null,
  ...some,
})
const many = (count: number, some: Partial<OpenFinding>) => Array.from({ length: count }, () => open(some))
const change = (state: string, waitsFor: 'agency' | 'client' | null = null) => ({
  ...{ kind: 'change' as const, state, waitsFor },
  ...{ declinedBy: null, undoneBecause: null },
})
const stepOf = (some: Partial<OpenFinding>) => planOf([open(some)]).map(({ step }) => step)

test('what waits says whose turn it is, and since when the first of it waits', () => {
  const [early, late] = [new Date('2026-05-02'), new Date('2026-05-09')]
  const plan = planOf([
    ...many(2, { proposal: change('pending', 'client'), since: late }),
    ...many(3, { proposal: change('pending', 'client'), since: early }),
    open({ proposal: change('pending', 'agency'), since: late }),
  ])
  expect(plan).toMatchObject([
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
  const task = (state: string) => ({ ...change(state, 'agency'), kind: 'setting' as const })
  expect(stepOf({ proposal: task('pending'), hand: 'whoever looks after the domain' })).toEqual(['agency'])
  expect(stepOf({ proposal: task('executed'), hand: 'whoever looks after the domain' })).toEqual(['task'])
})

test('what is over since the month ended is told last, and issues of one step are counted', () => {
  expect(planOf([...many(4, { state: 'fixed' }), open({ state: 'dismissed' }), ...many(5, {})])).toMatchObject([
    { step: 'to-propose', count: 5 },
    { step: 'left-alone', count: 1 },
    { step: 'fixed-since', count: 4 },
  ])
})

test('of several places that share a text, the one that may keep it asks nothing of anybody', () => {
  expect(stepOf({ mayStay: true })).toEqual(['may-stay'])
  expect(stepOf({ mayStay: true, state: 'fixed' })).toEqual(['fixed-since'])
})

test('what the client did not approve stays as they decided; why a change was taken back is told with it', () => {
  expect(stepOf({ proposal: { ...change('rejected'), declinedBy: 'client' } })).toEqual(['unwanted'])
  expect(stepOf({ proposal: { ...change('rejected'), declinedBy: 'agency' } })).toEqual(['declined'])
  const undone = (undoneBecause: string) => open({ proposal: { ...change('undone'), undoneBecause } })
  expect(planOf([undone('Too short.'), undone('Too short.'), undone('Too long.')])).toMatchObject([
    { step: 'undone', count: 2, reason: 'Too short.' },
    { step: 'undone', count: 1, reason: 'Too long.' },
  ])
})

test('the first places of a step are named, and all are counted', () => {
  const [step] = planOf(Array.from({ length: 27 }, (_, at) => open({ url: `https://shop.example/${at}` })))
  expect([step?.count, step?.places.length, step?.places[0]]).toEqual([27, 25, { url: 'https://shop.example/0', detail: 'd' }])
})

test('what another change wrote anew is to be seen at the next check, whatever was found there before', () => {
  for (const proposal of [null, change('rejected'), change('expired'), change('cancelled')]) {
    expect(stepOf({ proposal, isRewritten: true, isAbstained: true })).toEqual(['made'])
  }
  expect(stepOf({ proposal: change('pending', 'agency'), isRewritten: true })).toEqual(['agency'])
  expect(stepOf({ mayStay: true, isRewritten: true })).toEqual(['may-stay'])
})
