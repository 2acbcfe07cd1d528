import { defineContract, defineSteps, step } from '@bizosaas/workflow-kit'
import { z } from 'zod'

const inputSchema = z.strictObject({ connectionId: z.uuid() })
const outputSchema = z.object({ agentRunId: z.uuid(), pages: z.int(), findings: z.int(), proposals: z.int(), abstentions: z.int() })

export type GuardianInput = z.output<typeof inputSchema>

/** Looks after one connected site: its agent reads it, finds faults and proposes what mends them. What follows an approval is verify-change. */
export const contract = defineContract({ id: 'seo-health-guardian', version: 2, input: inputSchema, output: outputSchema })

export const steps = defineSteps(contract.id, {
  /** Names the run that carries the agent. */
  queueRun: step<GuardianInput & { readonly childId: string }, { runId: string; agentId: string }>(),
})
