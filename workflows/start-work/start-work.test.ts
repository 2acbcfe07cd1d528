import { bindActivities, fail } from '@bizosaas/workflow-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { expect, test } from 'vitest'
import { contract, type StartWorkInput, steps } from './contract.ts'
import { createStartWorkSteps, type WorkStarter } from './steps.ts'
import { startWork } from './workflow.ts'

const input = { starts: { kind: 'agent' as const, id: 'technical-seo-specialist' }, connectionId: '018f0000-0000-7000-8000-000000000001' }

async function run(starter: WorkStarter, given: StartWorkInput = input) {
  const engine = createInMemoryEngine({ workflows: [startWork], activities: bindActivities(steps, createStartWorkSteps({ starter })) })
  await engine.start(contract, given, { id: 'run', tenantId: 'tenant' })
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
  expect(await run({ start })).toEqual({ state: 'completed', value: { runId: 'agent-run' } })
  expect(calls).toEqual([{ ...input, tenantId: 'tenant' }])
})

test('queues one run of a crew for its tenant', async () => {
  const calls: unknown[] = []
  const crew = { starts: { kind: 'crew' as const, id: 'content-plan' }, connectionId: null }
  const start = async (call: unknown) => {
    calls.push(call)
    return 'crew-run'
  }
  expect(await run({ start }, crew)).toEqual({ state: 'completed', value: { runId: 'crew-run' } })
  expect(calls).toEqual([{ ...crew, tenantId: 'tenant' }])
})

test('an agent that is at work already is no failure', async () => {
  expect(await run({ start: async () => null })).toEqual({ state: 'completed', value: { runId: null } })
})

test('a connection that is gone ends the run with its code', async () => {
  const start = async () => {
    throw fail('connection-not-found', 'Gone.', { retryable: false })
  }
  expect(await run({ start })).toMatchObject({ state: 'failed', failure: { code: 'connection-not-found' } })
})
