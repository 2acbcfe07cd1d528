import { proposalSchema } from '@bizosaas/contracts'
import type { Repeat, TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresGovernance } from './adapters/index.ts'
import { editProposal } from './services/edit-proposal.ts'
import { getProposal } from './services/get-proposal.ts'
import { retryEffect } from './services/retry-effect.ts'
import { settleUnknown } from './services/settle-unknown.ts'
import { undoProposal } from './services/undo-proposal.ts'
import { verifyAudit } from './services/verify-audit.ts'
import { createStage } from './testing/create-stage.ts'
import type { Fault } from './testing/fake-action-runner.ts'

const isFull = process.env.BIZOSAAS_FULL === '1'
let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let ours: TenantId
let owner: UserActor
let objects = 0

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  ;[ours] = await given.twoTenants()
  owner = await given.owner()
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
})
afterAll(() => db.drop())

async function proposed({ actions = 1, actionId = 'safe.set-publish-reversible' } = {}) {
  const ids = Array.from({ length: actions }, () => String(++objects))
  for (const id of ids) stage.runner.objects.set(id, { title: 'old', text: 'old text' })
  const agent = stage.agent(ours)
  const planned = ids.map((id) => stage.setFields(id, { title: 'new', text: 'new text' }, actionId))
  const made = await stage.propose(agent, ours, { evidenceIds: [await stage.evidence(agent, ours)], actions: planned })
  if (made.kind !== 'submitted') throw new Error(made.code)
  return { tenantId: ours, proposalId: made.proposalId, version: 1, ids }
}

async function approved(options: Parameters<typeof proposed>[0] = {}) {
  const { ids, ...execution } = await proposed(options)
  expect(await stage.decide(owner, ours, { proposalId: execution.proposalId, version: 1, verdict: 'approve' })).toMatchObject({ kind: 'approved' })
  return { execution, ids }
}

/** Runs the action in a process that dies at the fault, then again in one that lives. */
async function afterCrash(repeat: Repeat, fault: Fault) {
  const { execution, ids } = await approved({ actionId: `${repeat}.set-publish-reversible` })
  const before = stage.runner.writes.length
  await stage.executor.openExecution(execution)
  const died = Promise.withResolvers<void>()
  stage.runner.fault = () => {
    died.resolve()
    return fault
  }
  void stage.executor.runAction({ ...execution, index: 0 })
  await died.promise
  stage.runner.fault = null
  const outcome = await stage.executor.runAction({ ...execution, index: 0 })
  const closed = await stage.executor.closeExecution(execution)
  return {
    kind: outcome.kind,
    writes: stage.runner.writes.length - before,
    title: stage.runner.objects.get(ids[0] ?? '')?.title,
    state: closed.state,
  }
}

test.each(['safe', 'key', 'lookup'] as const)('a crash around a write that may be repeated by "%s" ends as exactly one effect', async (repeat) => {
  for (const fault of ['die-before', 'die-after'] as const) {
    expect(await afterCrash(repeat, fault)).toEqual({ kind: 'done', writes: 1, title: 'new', state: 'executed' })
  }
})

test('a crash around a write that may never be repeated is left to a person, and is not written twice', async () => {
  expect(await afterCrash('never', 'die-after')).toEqual({ kind: 'unknown', writes: 1, title: 'new', state: 'unknown' })
  expect(await afterCrash('never', 'die-before')).toEqual({ kind: 'unknown', writes: 0, title: 'old', state: 'unknown' })
})

test('a failure in the middle of several actions shows what ran', async () => {
  const { execution, ids } = await approved({ actions: 3 })
  stage.runner.fault = ({ input }) => (JSON.stringify(input).includes(`"${ids[1]}"`) ? 'refuse' : null)
  const run = await stage.execute(execution)
  stage.runner.fault = null
  expect(run.outcomes.map(({ kind }) => kind)).toEqual(['done', 'failed', 'done'])
  expect(run.closed).toMatchObject({ state: 'partly-executed', done: 2, failed: 1 })
})

test('a write that was answered OK but not kept fails with its remedy and the missing fields', async () => {
  const { execution } = await approved()
  stage.runner.fault = () => 'drop-field'
  await stage.executor.openExecution(execution)
  await stage.executor.runAction({ ...execution, index: 0 })
  stage.runner.fault = null
  expect(await stage.executor.readBackAction({ ...execution, index: 0 })).toEqual({ kind: 'not-kept', missing: ['title'] })
  expect(await stage.executor.closeExecution(execution)).toMatchObject({ state: 'failed' })
})

test('an object that moved, or an account that was swapped, is not written', async () => {
  const moved = await approved()
  stage.runner.objects.set(moved.ids[0] ?? '', { title: 'changed by hand', text: 'old text' })
  expect((await stage.execute(moved.execution)).outcomes).toMatchObject([{ kind: 'failed', code: 'precondition-failed' }])
  const swapped = await approved()
  stage.runner.accountLabel = 'other.example'
  expect((await stage.execute(swapped.execution)).outcomes).toMatchObject([{ kind: 'failed', code: 'seal-mismatch' }])
  stage.runner.accountLabel = 'shop.example'
})

test('undo refuses the action that a person edited after us and takes the rest back', async () => {
  const { execution, ids } = await approved({ actions: 2 })
  await stage.execute(execution)
  stage.runner.objects.set(ids[0] ?? '', { title: 'edited by hand', text: 'this too' })
  const undo = await undoProposal.serve({
    deps: stage.deps,
    scopes: stage.deps.scopes,
    actor: owner,
    tenantId: ours,
    input: { proposalId: execution.proposalId, reason: 'The owner wants the old one.' },
  })
  if (undo.kind !== 'submitted') throw new Error(undo.code)
  const run = await stage.execute({ tenantId: ours, proposalId: undo.proposalId, version: 1 })
  expect(run.closed).toMatchObject({ state: 'partly-executed', done: 1, failed: 1 })
  expect(ids.map((id) => stage.runner.objects.get(id)?.title)).toEqual(['edited by hand', 'old'])

  const card = await stage.inTenant(owner, ours, (scope) =>
    getProposal.run({ deps: stage.deps, actor: owner, scope, input: { proposalId: undo.proposalId } }),
  )
  const refused = proposalSchema.parse(card).actions.find(({ conflicts }) => conflicts.length > 0)
  expect(refused).toMatchObject({
    conflicts: [
      { field: 'text', expected: 'new text', found: 'this too' },
      { field: 'title', expected: 'new', found: 'edited by hand' },
    ],
    effect: { state: 'failed', canRetry: false },
  })
  const retry = { effectId: refused?.effect?.id } as never
  expect(await stage.inTenant(owner, ours, (scope) => retryEffect.run({ deps: stage.deps, actor: owner, scope, input: retry }))).toMatchObject({
    kind: 'refused',
    code: 'effect-not-retryable',
  })
})

test('an unknown effect that a person settles as not done is retried under the same key', async () => {
  const { execution } = await approved({ actionId: 'never.set-publish-reversible' })
  stage.runner.fault = () => 'no-answer'
  expect((await stage.execute(execution)).closed).toMatchObject({ state: 'unknown' })
  stage.runner.fault = null
  const effects = await stage.inTenant(owner, ours, (scope) => stage.deps.effects.list(scope, { id: execution.proposalId }))
  const effectId = effects[0]?.id ?? ''
  const settle = { effectId, outcome: 'not-done' as const, comment: 'I looked' }
  expect(
    await stage.inTenant(owner, ours, (scope) => settleUnknown.run({ deps: stage.deps, actor: owner, scope, input: settle as never })),
  ).toMatchObject({
    state: 'failed',
  })
  stage.runner.objects.set(String(objects), { title: 'old', text: 'old text' })
  const retried = await stage.inTenant(owner, ours, (scope) =>
    retryEffect.run({ deps: stage.deps, actor: owner, scope, input: { effectId } as never }),
  )
  expect(retried).toMatchObject({ kind: 'retrying' })
  expect((await stage.execute(execution)).closed).toMatchObject({ state: 'executed' })
})

test('an edited version supersedes the decisions, and who wrote its input does not decide it', async () => {
  const { proposalId } = await proposed({ actions: 2 })
  const input = { proposalId, version: 1, excluded: [1], inputs: [] }
  expect(await editProposal.serve({ deps: stage.deps, scopes: stage.deps.scopes, actor: owner, tenantId: ours, input })).toMatchObject({
    kind: 'edited',
    version: 2,
    state: 'pending',
  })
  const own = { objectId: String(objects - 1), fields: { title: 'mine' } }
  const rewritten = { proposalId, version: 2, excluded: [1], inputs: [{ index: 0, input: own }] }
  expect(await editProposal.serve({ deps: stage.deps, scopes: stage.deps.scopes, actor: owner, tenantId: ours, input: rewritten })).toMatchObject({
    kind: 'edited',
    version: 3,
  })
  expect(await stage.decide(owner, ours, { proposalId, version: 2, verdict: 'approve' })).toMatchObject({ code: 'proposal-outdated' })
  expect(await stage.decide(owner, ours, { proposalId, version: 3, verdict: 'approve' })).toMatchObject({ code: 'decision-own-proposal' })
  const staff = await given.staff(ours)
  expect(await stage.decide(staff, ours, { proposalId, version: 3, verdict: 'approve' })).toMatchObject({ kind: 'approved' })
  expect((await stage.execute({ tenantId: ours, proposalId, version: 3 })).outcomes).toEqual([{ kind: 'done' }])
})

/** Each is one row changed by a superuser who has every right but the key. */
const tamperings: readonly string[] = [
  `update proposal_version set content = jsonb_set(content, '{actions,0,input,fields,title}', '"bad"')`,
  `update proposal_version set content = jsonb_set(content, '{actions,0,account}', '"bad"')`,
  `update proposal_version set content = jsonb_set(content, '{actions,0,actionId}', '"key.set-publish-reversible"')`,
  `update proposal_version set content = jsonb_set(content, '{actions,0,connectionId}', to_jsonb(gen_random_uuid()))`,
  `update proposal_version set content = jsonb_set(content, '{actions,0,precondition}', '{}')`,
  `update proposal_version set content = jsonb_set(content, '{actions,0,isExcluded}', 'true')`,
  `update proposal_version set content = jsonb_set(content, '{actions,0,facts,repeat}', '"key"')`,
  `update proposal_version set content = jsonb_set(content, '{actions,0,preview,changes,0,after}', '"shown"')`,
  `update proposal_version set content = jsonb_set(content, '{expiresAt}', '"2099-01-01T00:00:00.000Z"')`,
  `update proposal_version set content = jsonb_set(content, '{title}', '"harmless"')`,
  `update proposal_version set policy_version = 7`,
  `update proposal_version set policy_answer = '{"kind":"allow","rules":[]}'`,
]
const afterDeciding: readonly string[] = [
  `update decision set role = 'tenant_admin'`,
  `update decision set reason = 'never said'`,
  `update decision set decided_at = decided_at + interval '1 day'`,
  `update decision set version = version, verdict = 'reject', reason = 'x'`,
  `update seal set seal = encode(sha256(convert_to(seal, 'UTF8')), 'hex')`,
  `update seal set seal = (select s.seal from seal s where s.proposal_id <> seal.proposal_id limit 1)`,
  `update seal set decision_ids = '{}'`,
  `delete from seal`,
]

test('whatever a superuser changes after the approval, nothing is sent, and the audit says so', { timeout: 600_000 }, async () => {
  const all = [...tamperings, ...afterDeciding]
  const rounds = isFull ? 1000 : 100
  await stage.execute((await approved()).execution)
  for (let round = 0; round < rounds; round += 1) {
    const { execution } = await approved()
    const before = stage.runner.writes.length
    const change = all[round % all.length] ?? ''
    await given.sql(`${change} where proposal_id = $1`, [execution.proposalId])
    const run = await stage.execute(execution)
    expect({ change, opened: run.opened }).toMatchObject({ change, opened: { kind: 'refused', code: 'seal-mismatch', state: 'failed' } })
    expect(stage.runner.writes.length).toBe(before)
    const audited = await given.sql(`select count(*)::int as n from audit_record where subject_id = $1 and event = 'seal-mismatch'`, [
      execution.proposalId,
    ])
    expect(audited).toEqual([{ n: 1 }])
  }
})

test('what a superuser changes between proposal and decision cannot be approved', async () => {
  for (const change of tamperings) {
    const { proposalId } = await proposed()
    await given.sql(`${change} where proposal_id = $1`, [proposalId])
    const outcome = await stage.decide(owner, ours, { proposalId, version: 1, verdict: 'approve' })
    expect({ change, outcome }).toMatchObject({ change, outcome: { kind: 'refused', code: 'seal-mismatch' } })
  }
})

test('a kind that was changed by hand is refused and told like anything else, even where that kind cannot fail', async () => {
  for (const kind of ['setting', 'enhancement']) {
    const { execution } = await approved()
    await given.sql('update proposal set kind = $2 where id = $1', [execution.proposalId, kind])
    expect(await stage.executor.openExecution(execution)).toMatchObject({ kind: 'refused', code: 'seal-mismatch' })
    const audited = await given.sql(`select 1 from audit_record where subject_id = $1 and event = 'seal-mismatch'`, [execution.proposalId])
    expect({ kind, audited: audited.length }).toEqual({ kind, audited: 1 })
  }
})

test('what changes between opening and the write is not sent either', async () => {
  const { execution } = await approved()
  await stage.executor.openExecution(execution)
  await given.sql(`${tamperings[0]} where proposal_id = $1`, [execution.proposalId])
  expect(await stage.executor.runAction({ ...execution, index: 0 })).toEqual({ kind: 'refused', code: 'seal-mismatch' })
})

test('two runs of the same execution write once', async () => {
  const { execution } = await approved({ actionId: 'key.set-publish-reversible' })
  const before = stage.runner.writes.length
  await Promise.all([stage.execute(execution), stage.execute(execution)])
  expect(stage.runner.writes.length - before).toBe(1)
  expect(await stage.executor.openExecution(execution)).toEqual({ kind: 'closed', state: 'executed' })
})

test('the audit of all these stories is intact', async () => {
  const verdict = await stage.inTenant(owner, ours, (scope) => verifyAudit.run({ deps: stage.deps, actor: owner, scope, input: { anchors: [] } }))
  expect(verdict).toMatchObject({ kind: 'intact' })
})
