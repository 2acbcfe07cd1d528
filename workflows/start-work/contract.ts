import { defineContract, defineSteps, step } from '@bizosaas/workflow-kit'
import { z } from 'zod'

const inputSchema = z.strictObject({
  starts: z.strictObject({ kind: z.enum(['agent', 'crew']), id: z.string().min(1).max(80) }),
  connectionId: z.uuid().nullable(),
})
const outputSchema = z.object({ runId: z.string().nullable() })

export type StartWorkInput = z.output<typeof inputSchema>

/**
 * Sets an agent or a crew to work, on a connection where it needs one: what a schedule starts. Ends at once; `runId`, of the agent's or the crew's run,
 * is null when it is at work already.
 */
export const contract = defineContract({ id: 'start-work', version: 1, input: inputSchema, output: outputSchema })

export const steps = defineSteps(contract.id, {
  startWork: step<StartWorkInput, { runId: string | null }>({
    retry: { maxAttempts: 5, nonRetryable: ['agent-not-allowed', 'agent-not-found', 'connection-not-found'] },
  }),
})
