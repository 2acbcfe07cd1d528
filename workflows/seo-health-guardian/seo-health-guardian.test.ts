import { createMemoryAutomation } from '@bizosaas/automation/testing'
import { type AgentRunId, type ConnectionId, systemClock, toId } from '@bizosaas/kernel'
import { bindActivities, defineWorkflow } from '@bizosaas/workflow-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { expect, test } from 'vitest'
import { contract as runAgent } from '../run-agent/contract.ts'
import { contract, steps } from './contract.ts'
import { createGuardianSteps, type GuardianPorts } from './steps.ts'
import { seoHealthGuardian } from './workflow.ts'

const tenantId = '018f0000-0000-7000-8000-0000000000aa'
const connectionId = toId<ConnectionId>('018f0000-0000-7000-8000-0000000000bb')
const counts = { pages: 3, findings: 2, proposals: 1, abstentions: 0 }

function story({ hasConnection = true } = {}) {
  const { scopes } = createMemoryAutomation()
  const queued: { id: AgentRunId; workflowRunId: string }[] = []
  const carried: unknown[] = []
  const runs: GuardianPorts['runs'] = {
    async add(_scope, run) {
      queued.push(run)
      return true
    },
    async findByWorkflow(_scope, id) {
      return (queued.find(({ workflowRunId }) => workflowRunId === id) ?? null) as never
    },
  }
  const site = { connectionId, connectorId: 'wordpress', siteUrl: 'https://a.example/', isSimulated: true }
  const connections = { find: async () => (hasConnection ? site : null) }
  const child = defineWorkflow(runAgent, async (_ctx, input) => {
    carried.push(input)
    return counts
  })
  const activities = bindActivities(steps, createGuardianSteps({ scopes, clock: systemClock, runs, connections }))
  const engine = createInMemoryEngine({ workflows: [seoHealthGuardian, child], activities })
  const run = async () => {
    await engine.start(contract, { connectionId }, { id: 'guard', tenantId })
    return engine.result('guard', { timeoutMs: 5_000 })
  }
  return { run, queued, carried, engine }
}

test('queues one run of its agent, lets it run, and tells what came of it', async () => {
  const { run, queued, carried } = story()
  const [outcome] = [await run()]
  expect(queued).toMatchObject([{ workflowRunId: 'guard/run-agent', startedBy: 'system:seo-health-guardian' }])
  expect(carried).toEqual([{ runId: queued[0]?.id, agentId: 'technical-seo-specialist', connectionId }])
  expect(outcome).toEqual({ state: 'completed', value: { agentRunId: queued[0]?.id, ...counts } })
})

test('interrupted and gone on with, it queues no second run', async () => {
  const { run, queued, engine } = story()
  const running = run()
  engine.crash()
  expect(await running).toMatchObject({ state: 'completed' })
  expect(queued).toHaveLength(1)
})

test('ends with a reason where the connection is gone', async () => {
  expect(await story({ hasConnection: false }).run()).toMatchObject({ state: 'failed', failure: { code: 'connection-not-found' } })
})
