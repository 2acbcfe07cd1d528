import { expect, test } from 'vitest'
import type { AskedChange } from './agent-memory.ts'
import type { ProposalStanding } from './proposal-standing.ts'
import { remember } from './remember.ts'

const asked = (proposalId: string, position = 0, findingKey = `${proposalId}-${position}`): AskedChange => ({
  ...{ proposalId, position, findingKey },
  code: 'title-missing',
  url: 'https://a.example/',
})
const text = (of: string | null) => [{ label: 'Title', text: of }]
const action = (first: string, now = first, isExcluded = false) => ({ asked: text(first), stands: text(now), isExcluded })
const standing = (id: string, change: Partial<ProposalStanding> = {}): ProposalStanding => ({
  ...{ id, state: 'verified', at: new Date('2026-03-04T05:06:07Z'), actions: [action('Oak')], reason: null, verdict: null },
  ...change,
})
const recall = (changes: readonly AskedChange[], standings: readonly ProposalStanding[]) => remember({ asked: changes, standings, dismissed: [] })
const answers = (state: string, actions = [action('Oak')]) => recall([asked('p')], [standing('p', { state, actions })]).changes

test('a change that was approved as it was is accepted, and one with other words is edited', () => {
  expect(answers('approved')).toMatchObject([{ answer: 'accepted', proposed: 'Oak', written: null, at: '2026-03-04T05:06:07.000Z' }])
  expect(answers('measured', [action('Oak | Harbour', 'Oak')])).toMatchObject([{ answer: 'edited', proposed: 'Oak | Harbour', written: 'Oak' }])
})

test('a change is rejected with the reason of whoever rejected its proposal, or by being left out', () => {
  const rejected = standing('p', { state: 'rejected', reason: 'Not our tone.' })
  expect(recall([asked('p')], [rejected]).changes).toMatchObject([{ answer: 'rejected', reason: 'Not our tone.' }])
  const partly = standing('p', { actions: [action('Oak'), action('Ash', 'Ash', true)] })
  expect(recall([asked('p', 0), asked('p', 1)], [partly]).changes).toMatchObject([
    { findingKey: 'p-0', answer: 'accepted' },
    { findingKey: 'p-1', answer: 'rejected', reason: 'It was left out when the rest was approved.' },
  ])
})

test('a change that was taken back is undone', () => {
  expect(answers('undone')).toMatchObject([{ answer: 'undone' }])
})

test.each(['pending', 'changes-requested', 'expired', 'superseded', 'cancelled', 'failed'])('a proposal that is %s is no answer', (state) => {
  expect(answers(state)).toEqual([])
})

test.each([
  ['pending', 1],
  ['changes-requested', 1],
  ['approved', 1],
  ['unknown', 1],
  ['verified', 0],
  ['undone', 0],
  ['expired', 0],
])('a change of a proposal that is %s waits: %i', (state, count) => {
  expect(recall([asked('p')], [standing('p', { state })]).waiting).toEqual(
    Array.from({ length: count }, () => ({ findingKey: 'p-0', code: 'title-missing', url: 'https://a.example/' })),
  )
})

test('the newest answer about a finding counts', () => {
  const both = [asked('new', 0, 'k'), asked('old', 0, 'k')]
  const { changes, records } = recall(both, [standing('new', { state: 'rejected' }), standing('old')])
  expect(changes).toMatchObject([{ findingKey: 'k', answer: 'rejected' }])
  expect(records).toMatchObject([{ accepted: 1, rejected: 1 }])
})

test('edits of one kind are counted, the most frequent first', () => {
  const edits = [action('Oak | Harbour', 'Oak'), action('Ash', 'Ash wood'), action('Elm | Harbour', 'Elm')]
  const { patterns } = recall(
    [0, 1, 2].map((at) => asked('p', at)),
    [standing('p', { actions: edits })],
  )
  expect(patterns).toEqual([
    { label: 'Title', kind: 'ending-dropped', text: ' | Harbour', count: 2 },
    { label: 'Title', kind: 'ending-added', text: ' wood', count: 1 },
  ])
})

test('effects are counted once a proposal, and one that was taken back does not count', () => {
  const two = [action('Oak'), action('Ash')]
  const measured = (id: string, verdict: string, state = 'measured') => standing(id, { actions: two, verdict, state })
  const standings = [
    measured('a', 'lift'),
    measured('b', 'lift', 'undone'),
    measured('c', 'loss'),
    measured('d', 'no-effect'),
    measured('e', 'other'),
  ]
  const { records } = recall(
    standings.flatMap(({ id }) => [asked(id, 0), asked(id, 1)]),
    standings,
  )
  const effects = { lifts: 1, losses: 1, noEffects: 1 }
  expect(records).toEqual([{ code: 'title-missing', accepted: 8, edited: 0, rejected: 0, undone: 2, ...effects }])
})
