import { type Actor, permissions, type TenantId, type UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createPostgresGovernance } from '../adapters/index.ts'
import { ownLowRiskWriteAllowed } from '../domain/default-policy.ts'
import { type Condition, heldByAgency, type PolicyRule } from '../domain/policy.ts'
import { defineSettingCommand } from '../ports/setting-commands.ts'
import { createStage } from '../testing/create-stage.ts'
import type { ProposalDraftInput } from './input-schemas.ts'
import { undoProposal } from './undo-proposal.ts'

const noop = defineSettingCommand({
  id: 'lamp.set-lamp',
  title: 'Set the lamp',
  input: z.strictObject({}),
  permission: permissions.proposalCreate,
  risk: 'write',
  preview: async () => ({ changes: [{ field: 'lamp', label: 'Lamp', kind: 'flag', before: 'off', after: 'on' }], precondition: null }),
  undo: async () => ({ command: 'lamp.set-lamp', input: {} }),
  run: async () => null,
})

let db: TestDatabase
let given: Fixtures
let stage: ReturnType<typeof createStage>
let ours: TenantId
let theirs: TenantId
let owner: UserActor
let staff: UserActor
let agent: Actor

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  ;[ours, theirs] = await given.twoTenants()
  owner = await given.owner()
  staff = await given.staff(ours, theirs)
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance, commands: [noop] })
  stage.runner.objects.set('1', { title: 'old' })
  agent = stage.agent(ours)
})
afterAll(() => db.drop())

const rest: PolicyRule = { name: 'rest', when: { kind: 'always' }, answer: heldByAgency }

async function policy(rules: readonly PolicyRule[], tenantId = ours) {
  await stage.inTenant(owner, tenantId, async (scope) => {
    const { version } = await stage.deps.policies.current(scope)
    await stage.deps.policies.add(scope, { version: version + 1, rules, note: 'test', createdBy: 'system:test', createdAt: new Date() })
  })
}

type Wish = Partial<ProposalDraftInput> & { by?: Actor; actionId?: string; isReal?: boolean }

/** What the policy of the moment answers to a real proposal: refused, at once, or waiting. */
async function answerTo({ by = agent, actionId = 'safe.set-publish-reversible', isReal = false, ...draft }: Wish, tenantId = ours) {
  const evidenceIds = by.kind === 'user' ? [] : [await stage.evidence(by, tenantId)]
  const { preview } = stage.runner
  if (isReal) stage.runner.preview = async (call) => ({ ...(await preview(call)), isSimulated: false })
  try {
    const made = await stage.propose(by, tenantId, { evidenceIds, actions: [stage.setFields('1', { title: 'new' }, actionId)], ...draft })
    return made.kind === 'refused' ? made.code : made.state
  } finally {
    stage.runner.preview = preview
  }
}

const setting: Wish = { kind: 'setting', actions: [], setting: { command: 'lamp.set-lamp', input: {} } }
const enhancement: Wish = { kind: 'enhancement', actions: [], requirements: 'What it must do.' }
const high = { actionId: 'safe.set-destroy-irreversible' }
const low = { actionId: 'safe.set-write-compensable' }
const rows: readonly { when: Condition; hits: readonly (() => Wish)[]; misses: readonly (() => Wish)[] }[] = [
  { when: { kind: 'always' }, hits: [() => ({}), () => ({ by: staff }), () => setting, () => enhancement], misses: [] },
  { when: { kind: 'risk', in: ['high'] }, hits: [() => high, () => ({ actionId: 'safe.set-spend-reversible' })], misses: [() => low, () => ({})] },
  { when: { kind: 'risk', in: ['low', 'mid'] }, hits: [() => low, () => ({}), () => setting], misses: [() => high] },
  { when: { kind: 'grade', in: ['irreversible'] }, hits: [() => high], misses: [() => low, () => ({}), () => enhancement] },
  { when: { kind: 'grade', in: ['compensable'] }, hits: [() => low], misses: [() => high, () => ({})] },
  { when: { kind: 'action', in: ['safe.set-publish-reversible'] }, hits: [() => ({})], misses: [() => low, () => setting] },
  { when: { kind: 'action', in: ['lamp.set-lamp'] }, hits: [() => setting], misses: [() => ({}), () => enhancement] },
  { when: { kind: 'connector', in: ['key'] }, hits: [() => ({ actionId: 'key.set-publish-reversible' })], misses: [() => ({}), () => setting] },
  { when: { kind: 'connector', in: ['platform'] }, hits: [() => setting, () => enhancement], misses: [() => ({})] },
  { when: { kind: 'proposal-kind', in: ['setting', 'enhancement'] }, hits: [() => setting, () => enhancement], misses: [() => ({})] },
  { when: { kind: 'proposer', in: ['agent'] }, hits: [() => ({})], misses: [() => ({ by: staff }), () => ({ by: given.system })] },
  { when: { kind: 'proposer', in: ['user', 'system'] }, hits: [() => ({ by: staff }), () => ({ by: given.system })], misses: [() => ({})] },
  {
    when: { kind: 'own-write' },
    hits: [() => ({ by: staff }), () => ({ by: staff, ...setting })],
    misses: [() => ({}), () => ({ by: staff, onBehalfOf: owner.userId }), () => ({ by: given.system }), () => ({ by: staff, ...enhancement })],
  },
  { when: { kind: 'simulated', is: true }, hits: [() => ({})], misses: [() => ({ isReal: true }), () => setting] },
  { when: { kind: 'simulated', is: false }, hits: [() => ({ isReal: true }), () => setting], misses: [() => ({})] },
  {
    when: { kind: 'cost-at-least', micros: 5_000_000 },
    hits: [() => ({ costMicros: 5_000_000, currency: 'EUR' })],
    misses: [() => ({ costMicros: 4_999_999, currency: 'EUR' }), () => ({})],
  },
  {
    when: {
      kind: 'all',
      of: [
        { kind: 'proposer', in: ['user'] },
        { kind: 'risk', in: ['low'] },
      ],
    },
    hits: [() => ({ by: staff, ...low })],
    misses: [() => ({ by: staff }), () => low],
  },
  {
    when: {
      kind: 'any',
      of: [
        { kind: 'proposer', in: ['user'] },
        { kind: 'risk', in: ['low'] },
      ],
    },
    hits: [() => ({ by: staff }), () => low],
    misses: [() => ({}), () => high],
  },
  { when: { kind: 'not', of: { kind: 'risk', in: ['low'] } }, hits: [() => ({}), () => high], misses: [() => low] },
]

test.each(rows)('a rule for $when applies to what it names and to nothing else, whatever its answer', async ({ when, hits, misses }) => {
  await policy([{ name: 'forbidden', when, answer: { kind: 'deny', reason: 'not here' } }, rest])
  for (const wish of hits) expect(await answerTo(wish())).toBe('proposal-denied-by-policy')
  for (const wish of misses) expect(await answerTo(wish())).toMatch(/^(pending|in-review)$/)
  await policy([{ name: 'at-once', when, answer: { kind: 'allow' } }, rest])
  for (const wish of hits) expect(await answerTo(wish())).toBe('approved')
  for (const wish of misses) expect(await answerTo(wish())).toMatch(/^(pending|in-review)$/)
})

test('undo by a decider: the rule knows who could have decided the original, and asks nothing else', async () => {
  await policy([{ name: 'undo', when: { kind: 'undo-by-decider' }, answer: { kind: 'allow' } }, rest])
  const undoBy = async (actor: UserActor, by: Actor = agent) => {
    stage.runner.objects.set('1', { title: 'old' })
    const evidenceIds = by.kind === 'user' ? [] : [await stage.evidence(by, ours)]
    const made = await stage.propose(by, ours, { evidenceIds, actions: [stage.setFields('1', { title: 'new' })] })
    if (made.kind !== 'submitted') throw new Error(made.code)
    await stage.decide(owner, ours, { proposalId: made.proposalId, version: 1, verdict: 'approve' })
    await stage.execute({ tenantId: ours, proposalId: made.proposalId, version: 1 })
    const undo = await undoProposal.serve({
      deps: stage.deps,
      scopes: db.scopes,
      actor,
      tenantId: ours,
      input: { proposalId: made.proposalId, reason: 'The owner wants the old one.' },
    })
    stage.runner.objects.set('1', { title: 'old' })
    return undo.kind === 'refused' ? undo.code : undo.state
  }
  expect(await undoBy(owner)).toBe('approved')
  expect(await undoBy(staff)).toBe('approved')
  expect(await undoBy(await given.member({ tenantId: ours, role: 'tenant_admin' }))).toBe('pending')
  // Whoever proposed it could not have decided it.
  expect(await undoBy(staff, staff)).toBe('pending')
  expect(await answerTo({ by: staff })).toBe('pending')
})

test('a person’s own low-risk write may be allowed: theirs runs, everything else still waits', async () => {
  await policy([ownLowRiskWriteAllowed, rest])
  const ownLow = { by: staff, actionId: 'safe.set-write-reversible' }
  expect(await answerTo(ownLow)).toBe('approved')
  expect(await answerTo({ ...ownLow, by: await given.member({ tenantId: ours, role: 'user' }) })).toBe('approved')
  expect(await answerTo({ ...ownLow, by: agent })).toBe('pending')
  expect(await answerTo({ ...ownLow, by: given.system })).toBe('pending')
  expect(await answerTo({ ...ownLow, onBehalfOf: owner.userId })).toBe('pending')
  expect(await answerTo({ ...ownLow, actionId: 'safe.set-write-compensable' })).toBe('pending')
  expect(await answerTo({ ...ownLow, actionId: 'safe.set-publish-reversible' })).toBe('pending')
  const both = [
    stage.setFields('1', { title: 'new' }, 'safe.set-write-reversible'),
    stage.setFields('1', { title: 'newer' }, 'safe.set-publish-reversible'),
  ]
  expect(await answerTo({ by: staff, actions: both })).toBe('pending')
  // The neighbour has no such rule.
  expect(await answerTo(ownLow, theirs)).toBe('pending')
})

test('what policy allowed at once is sealed and executed like anything else, with no decision in it', async () => {
  await policy([ownLowRiskWriteAllowed, rest])
  stage.runner.objects.set('1', { title: 'old' })
  const made = await stage.propose(staff, ours, { actions: [stage.setFields('1', { title: 'mine' }, 'safe.set-write-reversible')] })
  if (made.kind !== 'submitted') throw new Error(made.code)
  expect((await stage.execute({ tenantId: ours, proposalId: made.proposalId, version: 1 })).closed?.state).toBe('executed')
  expect(stage.runner.objects.get('1')).toEqual({ title: 'mine' })
  expect(await given.sql('select decision_ids from seal where proposal_id = $1', [made.proposalId])).toEqual([{ decision_ids: [] }])
  const approvedBy = await given.sql(
    `select body::jsonb -> 'detail' ->> 'by' as by from audit_record where subject_id = $1 and event = 'proposal-approved'`,
    [made.proposalId],
  )
  expect(approvedBy).toEqual([{ by: 'policy' }])
})

test('rules are asked in order, several actions need what any of them needs, and a gap in the rules is held', async () => {
  const two = {
    kind: 'hold' as const,
    stages: [{ stage: 'client' as const, needed: 2, deciders: { kind: 'roles' as const, roles: ['tenant_admin' as const] } }],
  }
  await policy([
    { name: 'low', when: { kind: 'risk', in: ['low'] }, answer: { kind: 'allow' } },
    { name: 'mid', when: { kind: 'risk', in: ['mid'] }, answer: two },
    { name: 'never-asked', when: { kind: 'risk', in: ['mid'] }, answer: { kind: 'deny', reason: 'too late' } },
  ])
  expect(await answerTo(low)).toBe('approved')
  const mixed = [
    stage.setFields('1', { title: 'a' }, 'safe.set-write-reversible'),
    stage.setFields('1', { title: 'b' }, 'safe.set-publish-reversible'),
  ]
  expect(await answerTo({ actions: mixed })).toBe('pending')
  const [row] = await given.sql('select waits_for from proposal where tenant_id = $1 order by id desc limit 1', [ours])
  expect(row?.waits_for).toMatchObject({ stage: 'client', missing: 2 })
  expect(await answerTo(high)).toBe('pending')
  const [gap] = await given.sql('select policy_answer from proposal_version where tenant_id = $1 order by proposal_id desc limit 1', [ours])
  expect(gap?.policy_answer).toMatchObject({ kind: 'hold', rules: ['no-rule-matched'], stages: [{ stage: 'agency', needed: 1 }] })
})
