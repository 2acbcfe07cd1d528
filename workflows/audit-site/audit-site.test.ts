import { createMemoryAutomation } from '@bizosaas/automation/testing'
import { type AgentRunId, systemClock } from '@bizosaas/kernel'
import { bindActivities, defineWorkflow, fail } from '@bizosaas/workflow-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { expect, test } from 'vitest'
import { type RunAgentInput, contract as runAgent } from '../run-agent/contract.ts'
import { contract, steps } from './contract.ts'
import { type AuditSitePorts, createAuditSiteSteps } from './steps.ts'
import { auditSite } from './workflow.ts'

const tenantId = '018f0000-0000-7000-8000-0000000000aa'
const siteUrl = 'https://a.example/'

function story({ failsAt }: { failsAt?: number } = {}) {
  const { scopes } = createMemoryAutomation()
  const queued: { id: AgentRunId; workflowRunId: string }[] = []
  const carried: RunAgentInput[] = []
  const runs: AuditSitePorts['runs'] = {
    async add(_scope, run) {
      queued.push(run)
      return true
    },
    async findByWorkflow(_scope, id) {
      return (queued.find(({ workflowRunId }) => workflowRunId === id) ?? null) as never
    },
  }
  const child = defineWorkflow(runAgent, async (_ctx, input) => {
    carried.push(input)
    if (carried.length === failsAt) throw fail('audit-site-silent', 'Silent.', { retryable: false })
    return { pages: input.publicSite?.mostPages ?? 0, findings: 2, proposals: 0, abstentions: 0 }
  })
  const activities = bindActivities(steps, createAuditSiteSteps({ scopes, clock: systemClock, runs }))
  const engine = createInMemoryEngine({ workflows: [auditSite, child], activities })
  const run = async () => {
    await engine.start(contract, { siteUrl }, { id: 'audit', tenantId })
    return engine.result('audit', { timeoutMs: 5_000 })
  }
  return { run, queued, carried, engine }
}

test('looks at a few pages first and then at the whole, without a connection', async () => {
  const { run, queued, carried } = story()
  expect(await run()).toEqual({ state: 'completed', value: { pages: 200, findings: 2 } })
  expect(queued.map(({ workflowRunId }) => workflowRunId)).toEqual(['audit/quick', 'audit/whole'])
  expect(carried.map(({ connectionId, publicSite }) => [connectionId, publicSite?.url, publicSite?.mostPages])).toEqual([
    [null, siteUrl, 10],
    [null, siteUrl, 200],
  ])
})

test('a site that cannot be read is not asked for as a whole', async () => {
  const { run, carried } = story({ failsAt: 1 })
  expect(await run()).toMatchObject({ state: 'failed', failure: { code: 'audit-site-silent' } })
  expect(carried).toHaveLength(1)
})

test('interrupted and gone on with, it queues no look twice', async () => {
  const { run, queued, engine } = story()
  const running = run()
  engine.crash()
  expect(await running).toMatchObject({ state: 'completed' })
  expect(queued).toHaveLength(2)
})
