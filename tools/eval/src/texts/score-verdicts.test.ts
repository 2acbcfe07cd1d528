import { expect, test } from 'vitest'
import type { TextRow } from './propose-texts.ts'
import { scoreVerdicts, type Verdict } from './score-verdicts.ts'

const row = (id: string, proposed: string | null): TextRow => ({
  id,
  file: id,
  kind: 'title',
  before: null,
  proposed,
  reason: proposed === null ? 'x' : null,
})
const verdict = (id: string, proposed: string | null, given: Verdict['verdict']): Verdict => ({ id, proposed, verdict: given })
const rows = [row('a', 'A'), row('b', 'B'), row('c', 'C'), row('d', 'D'), row('e', 'E'), row('f', null)]
const good = [...rows.slice(0, 5).map(({ id, proposed }) => verdict(id, proposed, 'accepted')), verdict('f', null, 'abstention-right')]

test('four of five accepted, nothing invented and every abstention right pass', () => {
  const verdicts = good.map((given) => (given.id === 'a' ? verdict('a', 'A', 'needs-edit') : given))
  expect(scoreVerdicts({ rows, verdicts })).toMatchObject({
    acceptedPercent: 80,
    invented: 0,
    abstentionsRightPercent: 100,
    unjudged: [],
    pass: true,
  })
})

test.each<[string, readonly Verdict[]]>([
  ['three of five', good.map((given) => ('ab'.includes(given.id) ? { ...given, verdict: 'needs-edit' } : given))],
  ['one invented fact', good.map((given) => (given.id === 'a' ? { ...given, verdict: 'invented' } : given))],
  ['a wrong abstention among few', good.map((given) => (given.id === 'f' ? { ...given, verdict: 'abstention-wrong' } : given))],
  ['a text nobody judged', good.slice(1)],
  ['a text that changed since', good.map((given) => (given.id === 'a' ? { ...given, proposed: 'Old A' } : given))],
  [
    'a verdict on a proposal that is one of an abstention',
    good.map((given) => (given.id === 'a' ? { ...given, verdict: 'abstention-right' } : given)),
  ],
  ['no verdict at all', []],
])('%s fails', (_what, verdicts) => {
  expect(scoreVerdicts({ rows, verdicts }).pass).toBe(false)
})
