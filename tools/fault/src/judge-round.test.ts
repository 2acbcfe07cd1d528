import { expect, test } from 'vitest'
import { judgeRound, type RoundFacts } from './judge-round.ts'

const approved: RoundFacts = {
  acknowledged: 3,
  endings: { approved: 1, rejected: 0 },
  storedDecisions: 3,
  stageClosings: [1, 1],
  executionStarts: 1,
  state: 'executed',
  effectsAtSink: 1,
}
const rejected: RoundFacts = {
  ...approved,
  endings: { approved: 0, rejected: 1 },
  stageClosings: [1, 0],
  executionStarts: 0,
  state: 'rejected',
  effectsAtSink: 0,
}
const clean = { lost: 0, duplicated: 0, unknown: 0 }

test('a round that was approved or rejected once is clean, and one that is parked is counted as such', () => {
  expect(judgeRound(approved)).toEqual(clean)
  expect(judgeRound(rejected)).toEqual(clean)
  for (const effectsAtSink of [0, 1]) expect(judgeRound({ ...approved, state: 'unknown', effectsAtSink })).toEqual({ ...clean, unknown: 1 })
})

test.each([
  { what: 'a decision that was acknowledged has no row', facts: { ...approved, storedDecisions: 2 } },
  { what: 'an approval started nothing', facts: { ...approved, executionStarts: 0 } },
  { what: 'an approval was not carried out', facts: { ...approved, state: 'failed', effectsAtSink: 0 } },
  { what: 'an execution that is called done did nothing', facts: { ...approved, effectsAtSink: 0 } },
  {
    what: 'nobody was told how it ended',
    facts: { ...approved, endings: { approved: 0, rejected: 0 }, executionStarts: 0, state: 'pending', effectsAtSink: 0 },
  },
])('lost: $what', ({ facts }) => {
  expect(judgeRound(facts)).toMatchObject({ lost: 1, duplicated: 0 })
})

test.each([
  { what: 'two were told that theirs was the last word', facts: { ...approved, endings: { approved: 1, rejected: 1 } } },
  { what: 'a stage closed twice', facts: { ...approved, stageClosings: [2, 1] } },
  { what: 'the execution started twice', facts: { ...approved, executionStarts: 2 } },
  { what: 'the other side saw it twice', facts: { ...approved, effectsAtSink: 2 } },
  { what: 'something was written without an approval', facts: { ...rejected, effectsAtSink: 1 } },
])('duplicated: $what', ({ facts }) => {
  expect(judgeRound(facts)).toMatchObject({ lost: 0, duplicated: 1 })
})
