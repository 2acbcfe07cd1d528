import type { TenantId } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import type { RunChange } from '@bizosaas/workflow-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkflowRunFilter } from '../ports/workflow-run-store.ts'
import { createPostgresRunJournal, type PostgresRunJournal } from './postgres-run-journal.ts'
import { createPostgresWorkflowRunStore } from './postgres-workflow-run-store.ts'

const store = createPostgresWorkflowRunStore()
let db: TestDatabase
let given: Fixtures
let journal: PostgresRunJournal

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
  journal = createPostgresRunJournal({ scopes: db.scopes, gatherMs: 20 })
})
afterAll(() => db.drop())

const startedAt = new Date('2026-03-10T08:00:00Z')
const closedAt = new Date('2026-03-10T08:01:00Z')

function change(tenantId: TenantId, own: Partial<RunChange> & { readonly id: string }): RunChange {
  const begun = { tenantId, workflow: 'w', version: 1, parentId: null, input: { n: 1 }, startedBy: 'user:ann', startedAt }
  return { ...begun, state: 'running', status: null, outcome: null, closedAt: null, ...own }
}

const completed = { state: 'completed', outcome: { state: 'completed', value: { pages: 3 } }, closedAt } as const
const inTenant = <T>(tenantId: TenantId, fn: (scope: never) => Promise<T>) =>
  db.scopes.withTenant({ actor: given.system, tenantId }, (scope) => fn(scope as never))
const find = (tenantId: TenantId, id: string) => inTenant(tenantId, (scope) => store.find(scope, id))
const list = (tenantId: TenantId, filter: Partial<WorkflowRunFilter> = {}) =>
  inTenant(tenantId, (scope) => store.list(scope, { limit: 10, ...filter } as WorkflowRunFilter))

test('a run that has ended stays as it ended, and one that began never waits again, whatever arrives late or twice', async () => {
  const [ours, theirs] = await given.twoTenants()
  await journal.record(ours, [change(ours, { id: 'late', status: { phase: 'two' }, ...completed }), change(ours, { id: 'begun' })])
  await journal.record(ours, [change(ours, { id: 'late', status: null }), change(ours, { id: 'begun', state: 'waiting' })])
  await journal.record(ours, [change(ours, { id: 'late', state: 'terminated', outcome: { state: 'terminated', reason: 'x' }, closedAt: new Date() })])
  expect(await find(ours, 'late')).toMatchObject({
    ...{ state: 'done', status: { phase: 'two' }, startedBy: 'user:ann' },
    ...{ startedAt, finishedAt: closedAt, errorCode: null },
  })
  expect(await given.sql("select input, output from workflow_run where id = 'late'")).toEqual([{ input: { n: 1 }, output: { pages: 3 } }])
  expect(await find(ours, 'begun')).toMatchObject({ state: 'running', finishedAt: null })
  expect(await find(theirs, 'late')).toBeNull()
})

test('lists every state, by workflow and by state, newest first and page by page', async () => {
  const tenantId = await given.tenant()
  const failure = { code: 'crawl-site-unreachable', message: 'x' }
  await journal.record(tenantId, [
    change(tenantId, { id: 'waits', state: 'waiting' }),
    change(tenantId, { id: 'runs' }),
    change(tenantId, { id: 'done', ...completed }),
    change(tenantId, { id: 'failed', state: 'failed', outcome: { state: 'failed', failure }, closedAt }),
    change(tenantId, { id: 'cancelled', state: 'cancelled', outcome: { state: 'cancelled', reason: 'x' }, closedAt }),
    change(tenantId, { id: 'stopped', state: 'terminated', outcome: { state: 'terminated', reason: 'x' }, closedAt, workflow: 'other' }),
    change(tenantId, { id: 'child', parentId: 'runs', ...completed, workflow: 'other' }),
  ])
  const ids = async (filter: Partial<WorkflowRunFilter> = {}) => (await list(tenantId, filter)).items.map(({ id }) => id)
  expect(await ids()).toEqual(['child', 'stopped', 'cancelled', 'failed', 'done', 'runs', 'waits'])
  expect(await ids({ workflowId: 'other' })).toEqual(['child', 'stopped'])
  for (const [state, id] of [
    ['waiting', 'waits'],
    ['failed', 'failed'],
    ['terminated', 'stopped'],
  ] as const)
    expect(await ids({ state })).toEqual([id])
  expect(await ids({ state: 'done', workflowId: 'w' })).toEqual(['done'])

  const first = await list(tenantId, { limit: 4 })
  const second = await list(tenantId, { limit: 4, cursor: first.nextCursor ?? undefined })
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(await ids())
  expect(second.nextCursor).toBeNull()
  expect(await find(tenantId, 'failed')).toMatchObject({ errorCode: 'crawl-site-unreachable' })
})

test('notes of steps are written a moment later, each as it stands last, with the time it first began', async () => {
  const [ours, theirs] = await given.twoTenants()
  const note = (tenantId: TenantId, attempt: number, end: { outcome: 'running' | 'done'; finishedAt: Date | null }) =>
    journal.note(tenantId, {
      runId: 'r',
      key: 'r:1:crawl',
      name: 'crawl',
      attempt,
      errorCode: null,
      startedAt: new Date(startedAt.getTime() + attempt),
      ...end,
    })
  note(ours, 1, { outcome: 'running', finishedAt: null })
  note(ours, 2, { outcome: 'done', finishedAt: closedAt })
  note(theirs, 1, { outcome: 'running', finishedAt: null })
  const steps = (tenantId: TenantId) => inTenant(tenantId, (scope) => store.steps(scope, 'r'))
  await expect.poll(async () => (await steps(ours)).length, { timeout: 5_000 }).toBe(1)
  expect(await steps(ours)).toMatchObject([{ attempt: 2, outcome: 'done', startedAt: new Date(startedAt.getTime() + 1), finishedAt: closedAt }])

  // The process that ran it died before it could note the end.
  await expect.poll(async () => (await steps(theirs))[0]?.outcome, { timeout: 5_000 }).toBe('running')
  await journal.record(theirs, [change(theirs, { id: 'r', ...completed })])
  expect(await steps(theirs)).toMatchObject([{ outcome: 'done', finishedAt: closedAt }])
})
