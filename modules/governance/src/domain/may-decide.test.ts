import { type Actor, type AgentRunId, newId, type Role, type SessionId, type TenantId, type UserActor, type UserId } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { sampleContent, sampleProposal, sampleVersion } from '../testing/sample-rows.ts'
import { isOwnProposal, mayDecide } from './may-decide.ts'
import type { Proposal } from './proposal.ts'
import type { OpenRequirement, StageName } from './stage.ts'

const tenantId = newId<TenantId>()
const person = (): UserActor => ({ kind: 'user', userId: newId<UserId>(), sessionId: newId<SessionId>(), portal: 'admin' })
const ana = person()
const ben = person()
const anyone: readonly OpenRequirement[] = [
  {
    stage: 'agency',
    needed: 1,
    missing: 1,
    deciders: { kind: 'roles', roles: ['super_admin', 'platform_admin', 'tenant_admin', 'user', 'readonly'] },
  },
]
const withRisk = (risk: Proposal['current']['content']['risk']) =>
  sampleProposal({ tenantId, current: sampleVersion({ content: sampleContent({ risk }) }) })

type Asked = { actor?: Actor; role?: Role | null; proposal?: Proposal; stage?: StageName; open?: readonly OpenRequirement[] }
const ask = ({ actor = ana, role = 'platform_admin', proposal = withRisk('low'), stage = 'agency', open = anyone }: Asked = {}) => {
  const answer = mayDecide({ actor, role, proposal, stage, open })
  return answer.ok ? 'may' : answer.code
}

test('what someone proposed, had proposed for them, or wrote an input of is their own', () => {
  const own = { proposedBy: `user:${ana.userId}` }
  const dictated = { onBehalfOf: ana.userId }
  const written = { current: sampleVersion({ authors: ['agent:a', `user:${ana.userId}`] }) }
  for (const change of [own, dictated, written]) {
    const proposal = sampleProposal({ tenantId, ...change })
    expect(isOwnProposal(ana, proposal)).toBe(true)
    expect(isOwnProposal(ben, proposal)).toBe(false)
    expect([ask({ proposal }), ask({ actor: ben, proposal })]).toEqual(['decision-own-proposal', 'may'])
  }
})

test('leaving an action out makes nobody an author, so whoever did it may still decide', () => {
  const proposal = sampleProposal({ tenantId, current: sampleVersion({ version: 2, editedBy: `user:${ana.userId}`, authors: ['agent:a'] }) })
  expect(ask({ proposal })).toBe('may')
})

test('the owner does not decide what was proposed for them either', () => {
  expect(ask({ role: 'super_admin', proposal: sampleProposal({ tenantId, onBehalfOf: ana.userId }) })).toBe('decision-own-proposal')
})

test('models, loops and people without a role here never decide', () => {
  expect(ask({ actor: { kind: 'agent', agentId: 'a', runId: newId<AgentRunId>(), tenantId }, role: null })).toBe('decision-not-a-decider')
  expect(ask({ actor: { kind: 'system', name: 'executor' }, role: null })).toBe('decision-not-a-decider')
  expect(ask({ role: null })).toBe('decision-not-a-decider')
})

/** Role, stage, risk: whether the house allows it, whatever a policy says. */
const table: readonly [Role, StageName, 'low' | 'mid' | 'high', boolean][] = [
  ['super_admin', 'agency', 'high', true],
  ['super_admin', 'client', 'high', true],
  ['platform_admin', 'agency', 'low', true],
  ['platform_admin', 'agency', 'mid', true],
  ['platform_admin', 'agency', 'high', false],
  ['platform_admin', 'client', 'low', false],
  ['tenant_admin', 'client', 'high', true],
  ['tenant_admin', 'agency', 'low', false],
  ['user', 'client', 'low', false],
  ['readonly', 'client', 'low', false],
]

test.each(table)('%s at the stage of the %s, %s risk: %s', (role, stage, risk, may) => {
  expect(ask({ role, stage, proposal: withRisk(risk) })).toBe(may ? 'may' : 'decision-not-a-decider')
})

test('of those a role allows, only the ones an open requirement names', () => {
  const named: OpenRequirement = { stage: 'agency', needed: 1, missing: 1, deciders: { kind: 'of', users: [ben.userId] } }
  expect([ask({ open: [named] }), ask({ actor: ben, open: [named] }), ask({ open: [] })]).toEqual([
    'decision-not-a-decider',
    'may',
    'decision-not-a-decider',
  ])
})
