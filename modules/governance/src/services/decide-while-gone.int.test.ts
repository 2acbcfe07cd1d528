import { createFixtures, createTestDatabase, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresGovernance } from '../adapters/index.ts'
import { createStage } from '../testing/create-stage.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

/** The database drops the connection at the last statement of an approval: the one that enqueues the execution. */
const dropAtTheEnd = `
  create function public.drop_connection() returns trigger language plpgsql as
    'begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5); return new; end';
  create trigger drop_connection before insert on outbox for each row when (new.kind = 'start-execution') execute function public.drop_connection()`

test('a database that goes while somebody approves says so and has counted nothing; approved again, it runs once', async () => {
  const given = createFixtures(db)
  const [ours] = await given.twoTenants()
  const owner = await given.owner()
  const stage = createStage({ scopes: db.scopes, stores: createPostgresGovernance })
  stage.runner.objects.set('1', { title: 'old' })
  const agent = stage.agent(ours)
  const made = await stage.propose(agent, ours, {
    evidenceIds: [await stage.evidence(agent, ours)],
    actions: [stage.setFields('1', { title: 'new' })],
  })
  if (made.kind !== 'submitted') throw new Error(made.code)
  const approve = () => stage.decide(owner, ours, { proposalId: made.proposalId, version: 1, verdict: 'approve' })
  const counted = () =>
    given.sql(
      `select (select count(*)::int from decision where proposal_id = $1) as decisions,
         (select count(*)::int from outbox where kind = 'start-execution' and payload ->> 'proposalId' = $1::text) as starts`,
      [made.proposalId],
    )

  await given.sql(dropAtTheEnd)
  await expect(approve()).rejects.toMatchObject({ code: 'database-unavailable' })
  await given.sql('drop trigger drop_connection on outbox')
  expect(await counted()).toEqual([{ decisions: 0, starts: 0 }])

  expect(await approve()).toMatchObject({ kind: 'approved', executionStarted: true })
  expect(await counted()).toEqual([{ decisions: 1, starts: 1 }])
})
