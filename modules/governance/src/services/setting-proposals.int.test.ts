import { proposalSchema } from '@bizosaas/contracts'
import { appError, type ProposalId, permissions, systemClock, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createPostgresGovernance, createPostgresPolicyStore } from '../adapters/index.ts'
import { ownLowRiskWriteAllowed } from '../domain/default-policy.ts'
import { heldByAgency, type PolicyRule } from '../domain/policy.ts'
import { defineSettingCommand } from '../ports/setting-commands.ts'
import { createStage } from '../testing/create-stage.ts'
import { getProposal } from './get-proposal.ts'
import { governanceCommands } from './governance-commands.ts'
import { listPolicies, proposePolicy } from './policies.ts'
import { proposeSetting } from './propose-setting.ts'
import { undoProposal } from './undo-proposal.ts'

/** A switch in memory that forbids itself one value, to see what happens to a command that fails. */
const lamp = { is: 'off', runs: 0 }
const switchLamp = defineSettingCommand({
  id: 'lamp.set-lamp',
  title: 'Set the lamp',
  input: z.strictObject({ to: z.enum(['on', 'off', 'broken']) }),
  permission: permissions.workflowManage,
  risk: 'write',
  preview: async ({ input }) => ({
    changes: [{ field: 'lamp', label: 'Lamp', kind: 'flag', before: lamp.is, after: input.to }],
    precondition: { is: lamp.is },
  }),
  undo: async () => (lamp.is === 'broken' ? null : { command: 'lamp.set-lamp', input: { to: lamp.is } }),
  async run({ input, by }) {
    if (input.to === 'broken') throw appError('action-input-invalid', { details: { reason: 'it does not break' } })
    lamp.is = input.to
    lamp.runs += 1
    return { lamp: lamp.is, by }
  },
})

const commands = [...governanceCommands({ policies: createPostgresPolicyStore(), clock: systemClock }), switchLamp]
const letEverythingRun: readonly PolicyRule[] = [{ name: 'anything-goes', when: { kind: 'always' }, answer: { kind: 'allow' } }]

let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let owner: UserActor

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  owner = await given.owner()
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance, commands })
})
afterAll(() => db.drop())

const propose = (actor: UserActor, tenantId: TenantId, rules: readonly PolicyRule[], note = 'test') =>
  stage.inTenant(actor, tenantId, (scope) => proposePolicy.serve({ deps: stage.deps, actor, scope, input: { rules, note } }))

const proposeLamp = (actor: Parameters<typeof stage.inTenant>[0], tenantId: TenantId, to: string) =>
  stage.inTenant(actor, tenantId, (scope) =>
    proposeSetting.serve({ deps: stage.deps, actor, scope, input: { command: 'lamp.set-lamp', input: { to } } }),
  )

async function submitted(outcome: ReturnType<typeof propose>): Promise<ProposalId> {
  const made = await outcome
  if (made.kind !== 'submitted') throw new Error(made.code)
  return made.proposalId
}

const policies = (tenantId: TenantId) =>
  stage.inTenant(owner, tenantId, (scope) => listPolicies.serve({ deps: stage.deps, actor: owner, scope, input: {} }))

async function card(tenantId: TenantId, proposalId: ProposalId, actor: UserActor = owner) {
  return proposalSchema.parse(
    await stage.inTenant(actor, tenantId, (scope) => getProposal.run({ deps: stage.deps, actor, scope, input: { proposalId } })),
  )
}

async function decideAndRun(tenantId: TenantId, proposalId: ProposalId) {
  const staff = await given.staff(tenantId)
  expect(await stage.decide(staff, tenantId, { proposalId, version: 1, verdict: 'approve' })).toMatchObject({ kind: 'approved' })
  return stage.execute({ tenantId, proposalId, version: 1 })
}

const undo = (tenantId: TenantId, proposalId: ProposalId, actor: UserActor = owner) =>
  undoProposal.serve({ deps: stage.deps, scopes: stage.deps.scopes, actor, tenantId, input: { proposalId, reason: 'The owner wants the old one.' } })

test('a policy is replaced by a decision alone, its card shows the rules before and after, and undo brings the old ones back', async () => {
  const [ours, theirs] = await given.twoTenants()
  const rules = [ownLowRiskWriteAllowed, { name: 'rest', when: { kind: 'always' as const }, answer: heldByAgency }]
  const proposalId = await submitted(propose(owner, ours, rules, 'Let people correct typing errors'))
  const shown = await card(ours, proposalId)
  expect(shown).toMatchObject({ state: 'pending', kind: 'setting', risk: 'mid', description: 'Let people correct typing errors' })
  expect(shown.setting).toMatchObject({
    command: 'policy.replace-rules',
    title: 'Replace the rules of the policy',
    changes: [{ label: 'Rules', before: expect.stringContaining('undo-at-once'), after: expect.stringContaining("a person's own write") }],
  })
  expect((await policies(ours)).items.map(({ version }) => version)).toEqual([0])

  expect((await decideAndRun(ours, proposalId)).closed).toMatchObject({ state: 'executed', done: 1 })
  const saved = await policies(ours)
  expect(saved.items).toMatchObject([
    { version: 1, rules, note: 'Let people correct typing errors', createdBy: { ref: `user:${owner.userId}` } },
    { version: 0 },
  ])
  expect((await policies(theirs)).items).toHaveLength(1)
  expect((await card(ours, proposalId)).timeline.map(({ event }) => event)).toContain('effect-done')

  const back = await undo(ours, proposalId)
  expect(back).toMatchObject({ kind: 'submitted', state: 'pending' })
  if (back.kind !== 'submitted') return
  expect((await decideAndRun(ours, back.proposalId)).closed).toMatchObject({ state: 'executed' })
  expect((await policies(ours)).items[0]).toMatchObject({ version: 2, note: 'Back to the rules of version 0' })
  expect((await policies(ours)).items[0]?.text).toBe((await policies(ours)).items[2]?.text)
  expect((await card(ours, proposalId)).state).toBe('undone')
})

test('the executor saves a policy once, however often the step is repeated', async () => {
  const tenantId = await given.tenant()
  const proposalId = await submitted(propose(owner, tenantId, letEverythingRun))
  const execution = { tenantId, proposalId, version: 1 }
  await stage.decide(await given.staff(tenantId), tenantId, { proposalId, version: 1, verdict: 'approve' })
  await stage.executor.openExecution(execution)
  const outcomes = await Promise.all([1, 2, 3].map(() => stage.executor.runAction({ ...execution, index: 0 })))
  expect(outcomes).toEqual([{ kind: 'done' }, { kind: 'done' }, { kind: 'done' }])
  expect((await policies(tenantId)).items.map(({ version }) => version)).toEqual([1, 0])
})

test('a policy that lets everything run does not let the next policy run: what loosens is held by the agency', async () => {
  const tenantId = await given.tenant()
  await decideAndRun(tenantId, await submitted(propose(owner, tenantId, letEverythingRun)))
  const next = await submitted(propose(owner, tenantId, [{ name: 'still', when: { kind: 'always' }, answer: { kind: 'allow' } }]))
  expect(await card(tenantId, next)).toMatchObject({ state: 'pending', stages: [{ stage: 'agency', needed: 1 }] })
  expect(await stage.decide(owner, tenantId, { proposalId: next, version: 1, verdict: 'approve' })).toMatchObject({ code: 'decision-own-proposal' })
  // The same policy does let an ordinary switch run.
  expect(await proposeLamp(owner, tenantId, 'on')).toMatchObject({ kind: 'submitted', state: 'approved' })
})

test('a policy that asks only the client is not changed by the client alone', async () => {
  const tenantId = await given.tenant()
  const byClient = {
    kind: 'hold' as const,
    stages: [{ stage: 'client' as const, needed: 1, deciders: { kind: 'roles' as const, roles: ['tenant_admin' as const] } }],
  }
  await decideAndRun(tenantId, await submitted(propose(owner, tenantId, [{ name: 'client', when: { kind: 'always' }, answer: byClient }])))
  const next = await submitted(propose(owner, tenantId, letEverythingRun))
  expect((await card(tenantId, next)).stages.map(({ stage: name }) => name)).toEqual(['agency', 'client'])
})

test('neither an agent nor someone without the right may even propose a policy, and each try is in the audit', async () => {
  const tenantId = await given.tenant()
  const staff = await given.staff(tenantId)
  await expect(propose(staff, tenantId, letEverythingRun)).rejects.toMatchObject({ code: 'permission-denied-by-role' })
  const agent = stage.agent(tenantId)
  const setting = { command: 'policy.replace-rules', input: { rules: [], note: 'mine' } }
  const evidenceIds = [await stage.evidence(agent, tenantId)]
  const wish = { kind: 'setting' as const, setting, evidenceIds, actions: [] }
  expect(await stage.propose(agent, tenantId, wish)).toMatchObject({ kind: 'refused', code: 'permission-denied-by-agent-mask' })
  expect(await stage.propose(staff, tenantId, wish)).toMatchObject({ kind: 'refused', code: 'permission-denied-by-role' })
  const audited = await given.sql(
    `select body::jsonb -> 'detail' ->> 'code' as code from audit_record where tenant_id = $1 and event = 'proposal-refused'`,
    [tenantId],
  )
  expect(audited.map(({ code }) => code)).toEqual(['permission-denied-by-agent-mask', 'permission-denied-by-role'])
})

test('two proposals on the same policy: the second finds it changed and saves nothing', async () => {
  const tenantId = await given.tenant()
  const [one, other] = [await submitted(propose(owner, tenantId, letEverythingRun)), await submitted(propose(owner, tenantId, []))]
  await decideAndRun(tenantId, one)
  const late = await decideAndRun(tenantId, other)
  expect(late.outcomes).toMatchObject([{ kind: 'failed', code: 'precondition-failed' }])
  expect(late.closed).toMatchObject({ state: 'failed' })
  expect((await policies(tenantId)).items.map(({ version }) => version)).toEqual([1, 0])
  expect((await card(tenantId, other)).allowed.undo).toBe(false)
})

test('an undo leaves alone a policy that somebody replaced since, and says so', async () => {
  const tenantId = await given.tenant()
  const first = await submitted(propose(owner, tenantId, letEverythingRun))
  await decideAndRun(tenantId, first)
  await decideAndRun(tenantId, await submitted(propose(owner, tenantId, [])))
  expect(await undo(tenantId, first)).toMatchObject({
    kind: 'refused',
    code: 'effect-not-undoable',
    details: { reason: 'Rules: someone changed it after us, so it was left alone.' },
  })
  expect((await card(tenantId, first)).timeline.map(({ event }) => event)).toContain('undo-refused')
})

test('rules that are not valid, or are the rules already, are refused before anybody has to read them', async () => {
  const tenantId = await given.tenant()
  await expect(propose(owner, tenantId, [{ name: 'x', when: { kind: 'magic' } as never, answer: { kind: 'allow' } }])).rejects.toThrow()
  const current = (await policies(tenantId)).items[0]?.rules ?? []
  await expect(propose(owner, tenantId, current)).rejects.toMatchObject({ code: 'action-input-invalid' })
})

test('a command of another context is sealed, run, audited and taken back like a change', async () => {
  const tenantId = await given.tenant()
  Object.assign(lamp, { is: 'off', runs: 0 })
  const staff = await given.staff(tenantId)
  const proposalId = await submitted(proposeLamp(staff, tenantId, 'on'))
  expect(await stage.decide(owner, tenantId, { proposalId, version: 1, verdict: 'approve' })).toMatchObject({ kind: 'approved' })
  const run = await stage.execute({ tenantId, proposalId, version: 1 })
  expect([run.closed?.state, lamp]).toEqual(['executed', { is: 'on', runs: 1 }])
  const back = await undo(tenantId, proposalId)
  // Low risk and reversible, pressed by someone who could have decided it: the default policy lets it run at once.
  expect(back).toMatchObject({ kind: 'submitted', state: 'approved' })
  if (back.kind !== 'submitted') return
  expect((await stage.execute({ tenantId, proposalId: back.proposalId, version: 1 })).closed?.state).toBe('executed')
  expect(lamp).toEqual({ is: 'off', runs: 2 })
  expect((await card(tenantId, proposalId)).state).toBe('undone')
})

test('a command that fails leaves its row, its reason and nothing else', async () => {
  const tenantId = await given.tenant()
  Object.assign(lamp, { is: 'off', runs: 0 })
  const run = await decideAndRun(tenantId, await submitted(proposeLamp(owner, tenantId, 'broken')))
  expect(run.outcomes).toMatchObject([{ kind: 'failed', code: 'action-input-invalid' }])
  expect([run.closed?.state, lamp]).toEqual(['failed', { is: 'off', runs: 0 }])
})

test('a command nobody knows is not proposed', async () => {
  const tenantId = await given.tenant()
  await expect(
    stage.inTenant(owner, tenantId, (scope) =>
      proposeSetting.serve({ deps: stage.deps, actor: owner, scope, input: { command: 'no.such', input: {} } }),
    ),
  ).rejects.toMatchObject({ code: 'action-not-found' })
})

test('what a superuser changes in an approved setting is not run', async () => {
  const tenantId = await given.tenant()
  Object.assign(lamp, { is: 'off', runs: 0 })
  for (const change of [
    `jsonb_set(content, '{setting,input,to}', '"broken"')`,
    `jsonb_set(content, '{setting,command}', '"policy.replace-rules"')`,
    `jsonb_set(content, '{setting,precondition}', '{}')`,
    `jsonb_set(content, '{setting,changes,0,after}', '"shown"')`,
    `jsonb_set(content, '{setting,undo}', 'null')`,
  ]) {
    const proposalId = await submitted(proposeLamp(owner, tenantId, 'on'))
    await stage.decide(await given.staff(tenantId), tenantId, { proposalId, version: 1, verdict: 'approve' })
    await given.sql(`update proposal_version set content = ${change} where proposal_id = $1`, [proposalId])
    const { opened } = await stage.execute({ tenantId, proposalId, version: 1 })
    expect({ change, opened }).toMatchObject({ change, opened: { kind: 'refused', code: 'seal-mismatch' } })
  }
  expect(lamp.runs).toBe(0)
})
