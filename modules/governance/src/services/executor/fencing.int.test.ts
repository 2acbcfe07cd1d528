import { rowsOf } from '@bizosaas/db'
import type { Repeat, TenantId, UserActor } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createPostgresGovernance } from '../../adapters/index.ts'
import type { ActionRunner } from '../../ports/action-runner.ts'
import type { EffectLedger } from '../../ports/effect-ledger.ts'
import { createStage } from '../../testing/create-stage.ts'
import { createExecutor } from './executor.ts'

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
})
beforeEach(() => {
  stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
})
afterAll(() => db.drop())

const points = ['intent-to-check', 'check-to-read', 'read-to-write', 'write-to-result', 'look', 'done-to-read-back'] as const
type Point = (typeof points)[number]

/** A worker that stands still at one point, as a stopped process does, until it is told to go on. It knows nothing of what happens meanwhile. */
function stoppableWorker(at: Point) {
  const arrived = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const reach = async (point: Point) => {
    if (point !== at) return
    arrived.resolve()
    await goOn.promise
  }
  const vendor: ActionRunner = stage.runner
  const runner: ActionRunner = {
    ...vendor,
    // As the connectors do it: read the object once more, ask whether the effect is still ours, write.
    async run(call) {
      await reach('check-to-read')
      await vendor.preview(call)
      const isStillOurs = await call.isStillOurs()
      if (!isStillOurs) return { kind: 'refused', code: 'precondition-failed', reason: 'taken over', retryAfterMs: null }
      await reach('read-to-write')
      const outcome = await vendor.run(call)
      await reach('write-to-result')
      return outcome
    },
    async lookUp(call) {
      const found = await vendor.lookUp(call)
      await reach('look')
      return found
    },
    async readBack(call) {
      const seen = await vendor.readBack(call)
      await reach('done-to-read-back')
      return seen
    },
  }
  const ledger: EffectLedger = {
    ...stage.deps.effects,
    async beginCall(...call) {
      await reach('intent-to-check')
      return stage.deps.effects.beginCall(...call)
    },
  }
  return { executor: createExecutor({ ...stage.deps, runner, effects: ledger, callSettlesMs: 50 }), arrived: arrived.promise, goOn: goOn.resolve }
}

async function approved(repeat: Repeat) {
  const id = String(++objects)
  stage.runner.objects.set(id, { title: 'old' })
  const agent = stage.agent(ours)
  const actions = [stage.setFields(id, { title: 'new' }, `${repeat}.set-publish-reversible`)]
  const made = await stage.propose(agent, ours, { evidenceIds: [await stage.evidence(agent, ours)], actions })
  if (made.kind !== 'submitted') throw new Error(made.code)
  await stage.decide(owner, ours, { proposalId: made.proposalId, version: 1, verdict: 'approve' })
  return { id, action: { tenantId: ours, proposalId: made.proposalId, version: 1, index: 0 } }
}

const effectOf = async (proposalId: string) =>
  (await given.sql('select state, attempts, called_at from effect where proposal_id = $1', [proposalId]))[0]
const eventsOf = (proposalId: string) =>
  given.sql('select to_state, attempt from effect_event v join effect e on e.id = v.effect_id where e.proposal_id = $1 order by v.id', [proposalId])

/** The first worker stops, the second does the whole execution, a person edits the page, the first goes on. */
async function takenOver({ repeat, at }: { repeat: Repeat; at: Point }) {
  const { id, action } = await approved(repeat)
  const stopped = stoppableWorker(at)
  await stopped.executor.openExecution(action)
  const late = stopped.executor.runAction(action)
  await stopped.arrived
  const second = await stage.execute(action)
  const writes = stage.runner.writes.length
  stage.runner.objects.set(id, { title: 'by hand, afterwards' })
  const before = { effect: await effectOf(action.proposalId), events: await eventsOf(action.proposalId) }
  stopped.goOn()
  const outcome = await late
  return {
    ...{ second, outcome, before, writes },
    now: { effect: await effectOf(action.proposalId), events: await eventsOf(action.proposalId) },
    id,
    action,
  }
}

test.each(
  (['safe', 'key', 'lookup', 'never'] as const).flatMap((repeat) => (['intent-to-check', 'check-to-read'] as const).map((at) => ({ repeat, at }))),
)('a worker stopped at $at of a write repeated by "$repeat" writes nothing when it goes on, and the ledger stays', async ({ repeat, at }) => {
  const story = await takenOver({ repeat, at })
  expect(stage.runner.writes.length).toBe(story.writes)
  expect(stage.runner.objects.get(story.id)).toEqual({ title: 'by hand, afterwards' })
  expect(story.now).toEqual(story.before)
  // Before the check nothing was sent, so even what may never be repeated is done by the second; after it nobody can know.
  const isDone = repeat !== 'never' || at === 'intent-to-check'
  expect([story.second.outcomes[0]?.kind, story.writes, story.outcome.kind]).toEqual(isDone ? ['done', 1, 'done'] : ['unknown', 0, 'unknown'])
})

test('a worker stopped after its write does not overwrite what the second one found, and its answer is kept for whoever looks', async () => {
  for (const repeat of ['safe', 'key', 'lookup', 'never'] as const) {
    const story = await takenOver({ repeat, at: 'write-to-result' })
    expect({ repeat, now: story.now }).toEqual({ repeat, now: story.before })
    expect(stage.runner.objects.get(story.id)).toEqual({ title: 'by hand, afterwards' })
    expect(story.outcome.kind).toBe(repeat === 'never' ? 'unknown' : 'done')
    const audited = await given.sql(
      `select body::jsonb -> 'detail' as detail from audit_record where event = 'effect-answered-late' and subject_id = $1`,
      [story.action.proposalId],
    )
    expect(audited).toMatchObject([{ detail: { answer: 'done', attempt: 1 } }])
  }
  expect(stage.runner.writes).toHaveLength(4)
})

test('what is read back late does not turn a kept write into one that was not kept', async () => {
  const { id, action } = await approved('safe')
  const stopped = stoppableWorker('done-to-read-back')
  await stopped.executor.openExecution(action)
  await stopped.executor.runAction(action)
  stage.runner.objects.set(id, { title: 'by hand, afterwards' })
  const late = stopped.executor.readBackAction(action)
  await stopped.arrived
  stage.runner.objects.set(id, { title: 'new' })
  expect(await stage.executor.readBackAction(action)).toEqual({ kind: 'as-approved' })
  await stage.executor.closeExecution(action)
  stopped.goOn()
  expect(await late).toEqual({ kind: 'as-approved' })
  expect(await effectOf(action.proposalId)).toMatchObject({ state: 'done' })
})

test.each(['safe', 'key', 'lookup'] as const)(
  'a worker that lost an effect repeated by "%s" waits, and reports what the other one finds',
  async (repeat) => {
    const { action } = await approved(repeat)
    const [first, second] = [stoppableWorker('intent-to-check'), stoppableWorker('check-to-read')]
    await first.executor.openExecution(action)
    const [late, slow] = [first.executor.runAction(action), first.arrived.then(() => second.executor.runAction(action))]
    await second.arrived
    first.goOn()
    const isTold = await Promise.race([late.then(() => true), new Promise((resolve) => setTimeout(resolve, 600, false))])
    expect(isTold).toBe(false)
    second.goOn()
    expect(await Promise.all([late, slow])).toEqual([{ kind: 'done' }, { kind: 'done' }])
    expect(stage.runner.writes).toHaveLength(1)
  },
)

test('an answer that comes while another worker still looks for it is not written over its head', async () => {
  const { action } = await approved('lookup')
  const [first, second] = [stoppableWorker('write-to-result'), stoppableWorker('look')]
  await first.executor.openExecution(action)
  const late = first.executor.runAction(action)
  await first.arrived
  const slow = second.executor.runAction(action)
  await second.arrived
  first.goOn()
  const isTold = await Promise.race([late.then(() => true), new Promise((resolve) => setTimeout(resolve, 600, false))])
  expect([isTold, await effectOf(action.proposalId)]).toMatchObject([false, { state: 'intent', attempts: 2 }])
  second.goOn()
  expect(await Promise.all([late, slow])).toEqual([{ kind: 'done' }, { kind: 'done' }])
  expect(stage.runner.writes).toHaveLength(1)
})

test('of eight workers on one effect at once, one writes', async () => {
  for (const repeat of ['safe', 'key'] as const) {
    const { action } = await approved(repeat)
    await stage.executor.openExecution(action)
    const before = stage.runner.writes.length
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => stage.executor.runAction(action)))
    expect({ repeat, kinds: new Set(outcomes.map(({ kind }) => kind)) }).toEqual({ repeat, kinds: new Set(['done']) })
    expect(stage.runner.writes.length - before).toBe(1)
  }
})

test('a try that was interrupted and never resumed is parked when the execution closes, where a call may be out', async () => {
  for (const [at, state, closing] of [
    ['intent-to-check', 'failed', 'failed'],
    ['check-to-read', 'unknown', 'unknown'],
  ] as const) {
    const { action } = await approved('never')
    const stopped = stoppableWorker(at)
    await stopped.executor.openExecution(action)
    const late = stopped.executor.runAction(action)
    await stopped.arrived
    expect(await stage.executor.closeExecution(action)).toMatchObject({ state: closing })
    expect(await effectOf(action.proposalId)).toMatchObject({ state })
    stopped.goOn()
    expect(await late).toMatchObject({ kind: state })
  }
  expect(stage.runner.writes).toEqual([])
})

test('who looks whether an interrupted call arrived waits until it can have arrived', async () => {
  const { action } = await approved('lookup')
  const arriving = Promise.withResolvers<void>()
  // The first worker has sent its request and is gone; the request is on its way for a while.
  const sending: ActionRunner = {
    ...stage.runner,
    async run(call) {
      setTimeout(() => void stage.runner.run(call).then(() => arriving.resolve()), 300)
      return new Promise(() => {})
    },
  }
  const gone = createExecutor({ ...stage.deps, runner: sending })
  await gone.openExecution(action)
  void gone.runAction(action)
  await expect.poll(async () => (await effectOf(action.proposalId))?.called_at).toBeInstanceOf(Date)
  const patient = createExecutor({ ...stage.deps, callSettlesMs: 2_000 })
  expect(await patient.runAction(action)).toEqual({ kind: 'done' })
  await arriving.promise
  expect(stage.runner.writes).toHaveLength(1)
})

test('a worker that stops inside a transaction does not hold its tenant for ever', async () => {
  const [row] = await stage.inTenant(given.system, ours, async (scope) => {
    const { rows } = await sql<{ idle: string }>`select current_setting('idle_in_transaction_session_timeout') as idle`.execute(rowsOf(scope))
    return rows
  })
  expect(row).toEqual({ idle: '20s' })
})
