import { bindActivities, fail } from '@bizosaas/workflow-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { expect, test } from 'vitest'
import { contract, steps } from './contract.ts'
import { type AgentStarter, createStartAgentSteps } from './steps.ts'
import { startAgent } from './workflow.ts'

const input = { agentId: 'technical-seo-specialist', connectionId: '018f0000-0000-7000-8000-000000000001' }

async function run(starter: AgentStarter) {
  const engine = createInMemoryEngine({ workflows: [startAgent], activities: bindActivities(steps, createStartAgentSteps({ starter })) })
  await engine.start(contract, input, { id: 'run', tenantId: 'tenant' })
  const outcome = await engine.result('run', { timeoutMs: 5_000 })
  await engine.stop()
  return outcome
}

test('queues one run of the agent for its tenant', async () => {
  const calls: unknown[] = []
  const start = async (call: unknown) => {
    calls.push(call)
    return 'agent-run'
  }
  expect(await run({ start })).toEqual({ state: 'completed', value: { agentRunId: 'agent-run' } })
  expect(calls).toEqual([{ ...input, tenantId: 'tenant' }])
})

test('an agent that is at work already is no failure', async () => {
  expect(await run({ start: async () => null })).toEqual({ state: 'completed', value: { agentRunId: null } })
})

test('a connection that is gone ends the run with its code', async () => {
  const start = async () => {
    throw fail('connection-not-found', 'Gone.', { retryable: false })
  }
  expect(await run({ start })).toMatchObject({ state: 'failed', failure: { code: 'connection-not-found' } })
})
