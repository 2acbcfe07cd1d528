import { agentListSchema, workflowListSchema, workflowRunDetailSchema, workflowRunPageSchema, workflowSchema, type z } from '@bizosaas/contracts'
import { createFixtures, createTestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../testing/open-test-app.ts'

const db = await createTestDatabase()
const given = createFixtures(db)
let gateway: TestApp
let runId: string

beforeAll(async () => {
  gateway = await openTestApp(db)
  const [ours, theirs] = await given.twoTenants()
  gateway.people.set('owner', await given.owner())
  gateway.people.set('staff', await given.staff(theirs))
  runId = `${ours}/execute-proposal/${crypto.randomUUID()}-v1`
  await given.sql(
    `insert into workflow_run (tenant_id, id, order_id, workflow, version, state, started_by, started_at)
     values ($1, $2, $3, 'execute-proposal', 1, 'done', 'system:worker', now())`,
    [ours, runId, crypto.randomUUID()],
  )
})
afterAll(async () => {
  await gateway.close()
  await db.drop()
})

async function read<T extends z.ZodType>({ who = 'owner', url, schema }: { who?: string; url: string; schema: T }): Promise<z.output<T>> {
  const reply = await gateway.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${who}` } })
  expect([url, reply.statusCode]).toEqual([url, 200])
  return schema.parse(reply.json())
}
const codeOf = async (url: string) => {
  const reply = await gateway.app.inject({ method: 'GET', url, headers: { authorization: 'Bearer owner' } })
  return [reply.statusCode, reply.json().code]
}

test('workflows are listed with the last run the reader may see', async () => {
  const lastRuns = async (who: string) => {
    const { items } = await read({ who, url: '/api/workflows', schema: workflowListSchema })
    return Object.fromEntries(items.map(({ id, lastRun }) => [id, lastRun?.id ?? null]))
  }
  expect(await lastRuns('owner')).toMatchObject({ 'execute-proposal': runId, 'verify-change': null, 'seo-health-guardian': null })
  expect(await lastRuns('staff')).toMatchObject({ 'execute-proposal': null })
})

test('one workflow, its runs and one run are each at their own address', async () => {
  expect(await read({ url: '/api/workflows/execute-proposal', schema: workflowSchema })).toMatchObject({ lastRun: { id: runId } })
  expect(await codeOf('/api/workflows/nothing-such')).toEqual([404, 'workflow-not-found'])
  const runs = async (workflowId: string) =>
    (await read({ url: `/api/workflows/runs?workflowId=${workflowId}`, schema: workflowRunPageSchema })).items
  expect((await runs('execute-proposal')).map(({ id }) => id)).toEqual([runId])
  expect(await runs('verify-change')).toEqual([])
  const run = await read({ url: `/api/workflows/runs/${encodeURIComponent(runId)}`, schema: workflowRunDetailSchema })
  expect(run).toMatchObject({ id: runId, state: 'done', steps: [] })
  expect(await codeOf('/api/workflows/runs/nothing-such')).toEqual([404, 'workflow-run-not-found'])
})

test('agents are listed with their crew, their goal, what they may propose and their last run', async () => {
  const { items } = await read({ url: '/api/agents', schema: agentListSchema })
  expect(items.find(({ id }) => id === 'technical-seo-specialist')).toMatchObject({
    crew: 'content-seo',
    title: 'Technical SEO specialist',
    goal: expect.stringContaining('search results'),
    actions: expect.arrayContaining(['wordpress.update-seo-title']),
    lastRun: null,
  })
})
