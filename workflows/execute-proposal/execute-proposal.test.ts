import { bindActivities } from '@bizosaas/workflow-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { expect, test } from 'vitest'
import { type ActionOutcome, contract, type ReadBackOutcome, steps } from './contract.ts'
import { createExecuteProposalSteps, type ExecutionDoor } from './steps.ts'
import { executeProposal } from './workflow.ts'

const proposalId = '018f0000-0000-7000-8000-000000000001'

interface Script {
  readonly refused?: string
  readonly runs: Readonly<Record<number, readonly ActionOutcome[]>>
  readonly readBacks?: Readonly<Record<number, ReadBackOutcome>>
}

async function execute({ refused, runs, readBacks = {} }: Script) {
  const calls: string[] = []
  const tries = new Map<number, number>()
  const door: ExecutionDoor = {
    async open() {
      return refused === undefined ? { kind: 'open', actions: Object.keys(runs).map(Number) } : { kind: 'refused', code: refused }
    },
    async run({ actionIndex }) {
      calls.push(`run ${actionIndex}`)
      const at = tries.get(actionIndex) ?? 0
      tries.set(actionIndex, at + 1)
      return runs[actionIndex]?.[at] ?? { kind: 'done' }
    },
    async readBack({ actionIndex }) {
      calls.push(`read ${actionIndex}`)
      return readBacks[actionIndex] ?? { kind: 'as-approved' }
    },
    async close() {
      calls.push('close')
      return { state: 'closed' }
    },
  }
  const engine = createInMemoryEngine({ workflows: [executeProposal], activities: bindActivities(steps, createExecuteProposalSteps({ door })) })
  await engine.start(contract, { proposalId, version: 1, execution: 0 }, { id: 'run', tenantId: 'tenant' })
  const outcome = await engine.result('run', { timeoutMs: 5_000 })
  await engine.stop()
  return { calls, outcome }
}

const done = { kind: 'done' } as const

test('runs each included action, reads it back, then closes', async () => {
  const { calls, outcome } = await execute({ runs: { 0: [done], 2: [done] } })
  expect(calls).toEqual(['run 0', 'read 0', 'run 2', 'read 2', 'close'])
  expect(outcome).toEqual({ state: 'completed', value: { state: 'closed', done: 2, failed: 0, unknown: 0, notRun: 0 } })
})

test('stops at the first failed action and leaves the rest not run', async () => {
  const { calls, outcome } = await execute({
    runs: { 0: [done], 1: [{ kind: 'failed', code: 'vendor-refused', isTransient: false, retryAfterMs: null }], 2: [done] },
  })
  expect(calls).toEqual(['run 0', 'read 0', 'run 1', 'close'])
  expect(outcome).toMatchObject({ value: { done: 1, failed: 1, notRun: 1 } })
})

test('an unknown outcome parks: nothing is repeated and nothing behind it runs', async () => {
  const { calls, outcome } = await execute({ runs: { 0: [{ kind: 'unknown' }], 1: [done] } })
  expect(calls).toEqual(['run 0', 'close'])
  expect(outcome).toMatchObject({ value: { unknown: 1, notRun: 1 } })
})

test('a write that reads back differently counts as failed', async () => {
  const { calls, outcome } = await execute({ runs: { 0: [done], 1: [done] }, readBacks: { 0: { kind: 'different', code: 'vendor-write-not-kept' } } })
  expect(calls).toEqual(['run 0', 'read 0', 'close'])
  expect(outcome).toMatchObject({ value: { done: 0, failed: 1, notRun: 1 } })
})

test('a refused opening sends nothing and closes nothing', async () => {
  const { calls, outcome } = await execute({ refused: 'seal-mismatch', runs: { 0: [done] } })
  expect(calls).toEqual([])
  expect(outcome).toMatchObject({ value: { state: 'failed', done: 0 } })
})
