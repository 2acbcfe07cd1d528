import { bindActivities } from '@bizosaas/workflow-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { expect, test } from 'vitest'
import { contract, steps } from './contract.ts'
import { createMeasureOutcomesSteps } from './steps.ts'
import { measureOutcomes } from './workflow.ts'

const tenantId = '018f0000-0000-7000-8000-00000000000a'
const outcomes = { one: 'measured', two: 'waiting', three: 'not-measurable', four: 'none' } as const

test('measures each verified change of its tenant once, and counts what came of them', async () => {
  const asked: unknown[] = []
  const desk = {
    changes: async (tenant: string) => (tenant === tenantId ? Object.keys(outcomes) : []),
    async measure(call: { tenantId: string; proposalId: string }) {
      asked.push(call)
      return outcomes[call.proposalId as keyof typeof outcomes]
    },
  }
  const engine = createInMemoryEngine({
    workflows: [measureOutcomes],
    activities: bindActivities(steps, createMeasureOutcomesSteps({ desk })),
  })
  await engine.start(contract, { importId: '018f0000-0000-7000-8000-000000000001' }, { id: 'run', tenantId })
  expect(await engine.result('run', { timeoutMs: 5_000 })).toEqual({
    state: 'completed',
    value: { measured: 1, notMeasurable: 1, waiting: 1 },
  })
  expect(asked).toEqual(Object.keys(outcomes).map((proposalId) => ({ tenantId, proposalId })))
  await engine.stop()
})
