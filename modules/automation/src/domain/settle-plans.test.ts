import { type AgentRunId, type EvidenceId, type Json, newId } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import type { CrewCard, CrewMemberRun } from './crew.ts'
import { settlePlans } from './settle-plans.ts'
import type { ChangeReview, ProposalPlan, Thought } from './thought.ts'

const crew: CrewCard = {
  ...{ id: 'c', title: 'C', goal: 'g', needs: [] },
  members: [
    { agentId: 'writer', title: 'Writer', isReviewer: false },
    { agentId: 'guard', title: 'Guard', isReviewer: true },
    { agentId: 'second', title: 'Second', isReviewer: true },
  ],
}
const cited = newId<EvidenceId>()
const silent: Thought = { looked: [], claims: [], findings: [], groups: [], proposals: [], abstentions: [] }
const plan = (...titles: readonly string[]): ProposalPlan => ({
  key: 'p',
  ...{ title: 't', description: 'd', reasoning: 'Why.', solution: 's', pros: ['p'], cons: ['c'], effort: 'S', findingCodes: ['x'], claims: ['c'] },
  calls: titles.map((title, at) => ({ actionId: 'acme.set', input: { postId: at, title }, findingKey: `x|${at}` })),
})
const member = (agentId: string, thought: Thought | null): CrewMemberRun => ({
  ...{ runId: newId<AgentRunId>(), agentId, connectionId: null, state: 'done', proposals: 0, costMicros: 0, currency: null },
  ...{ startedAt: new Date(0), finishedAt: null, thought, evidenceIds: { b: cited } },
})
const rule = { number: 3, rule: '“cheap” is not said', reason: 'We are not.', claim: 'b' }
const review = (at: number, verdict: ChangeReview['verdict'], edits: ChangeReview['edits'] = []): ChangeReview => ({
  ...{ agentId: 'writer', planKey: 'p', actionId: 'acme.set', findingKey: `x|${at}`, verdict, edits },
  broken: verdict === 'keep' ? [] : [rule],
})
const settle = (...members: readonly CrewMemberRun[]) => settlePlans({ crew, members })[0]
const writer = member('writer', { ...silent, proposals: [plan('one', 'two', 'three')] })
const titles = (settled: ReturnType<typeof settle>) => settled?.plan.calls.map(({ input }: { input: Json }) => Reflect.get(Object(input), 'title'))

test('what is kept stays, what is edited reads otherwise, what is vetoed is left out in writing, and the rule is cited', () => {
  const edits = [{ field: 'title', before: 'two', after: 'zwei' }]
  const settled = settle(writer, member('guard', { ...silent, reviews: [review(0, 'keep'), review(1, 'edit', edits), review(2, 'veto')] }))
  expect(titles(settled)).toEqual(['one', 'zwei'])
  expect(settled?.vetoed).toEqual([{ subject: 'x on 2', reason: 'Guard vetoed it. Rule 3: “cheap” is not said (We are not).' }])
  expect(settled?.evidenceIds).toEqual([cited])
  expect(settled?.plan.reasoning).toBe(
    'Why.\n\nGuard changed “two” to “zwei”. Rule 3: “cheap” is not said (We are not).\n\nGuard took one change out. Rule 3: “cheap” is not said (We are not).',
  )
})

test('of a long text only what was changed is quoted', () => {
  const long = (word: string) => `${'Nothing of this changes. '.repeat(400)}We are ${word} and good. ${'Nor does any of this. '.repeat(400)}`
  const edits = [{ field: 'title', before: long('cheap'), after: long('fair-priced') }]
  const settled = settle(
    member('writer', { ...silent, proposals: [plan(long('cheap'))] }),
    member('guard', { ...silent, reviews: [review(0, 'edit', edits)] }),
  )
  expect(titles(settled)).toEqual([long('fair-priced')])
  const [, said = ''] = settled?.plan.reasoning.split('\n\n') ?? []
  expect(said).toMatch(
    /^Guard changed “…[^”]{0,60}We are cheap and good\.[^”]{0,60}…” to “…[^”]{0,60}We are fair-priced and good\.[^”]{0,60}…”\. Rule 3/,
  )
})

test('an edit of a text that reads otherwise by now changes nothing, and none reaches what names the object', () => {
  const edits = [
    { field: 'title', before: 'other', after: 'x' },
    { field: 'postId', before: '0', after: '9' },
  ]
  const settled = settle(writer, member('guard', { ...silent, reviews: [review(0, 'edit', edits)] }))
  expect(settled?.plan.calls[0]?.input).toEqual({ postId: 0, title: 'one' })
})

test('a second reviewer sees what the first left, and a plan all of which is vetoed holds no change', () => {
  const first = member('guard', { ...silent, reviews: [review(0, 'veto'), review(1, 'keep'), review(2, 'keep')] })
  const second = member('second', { ...silent, reviews: [review(1, 'veto'), review(2, 'veto')] })
  expect(titles(settle(writer, first, second))).toEqual([])
  expect(settle(writer, first, second)?.vetoed).toHaveLength(3)
})

test('where the reviewer could not look, the card says so and why', () => {
  const settled = settle(writer, member('guard', { ...silent, abstentions: [{ subject: 's', reason: 'There is no brand file.' }] }))
  expect(titles(settled)).toEqual(['one', 'two', 'three'])
  expect(settled?.plan.cons).toEqual(['c', 'Guard did not look at it: There is no brand file.'])
  expect(settle(writer, member('guard', null))?.plan.cons).toEqual(['c', 'Guard did not look at it.'])
})
