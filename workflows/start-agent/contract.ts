import { defineContract, defineSteps, step } from '@bizosaas/workflow-kit'
import { z } from 'zod'

const inputSchema = z.strictObject({ agentId: z.string().min(1).max(80), connectionId: z.uuid().nullable() })
const outputSchema = z.object({ agentRunId: z.string().nullable() })

export type StartAgentInput = z.output<typeof inputSchema>

/** Sets an agent to work, on a connection where it needs one: what a schedule starts. Ends at once; `agentRunId` is null when the agent is at work already. */
export const contract = defineContract({ id: 'start-agent', version: 1, input: inputSchema, output: outputSchema })

export const steps = defineSteps(contract.id, {
  startAgent: step<StartAgentInput, { agentRunId: string | null }>({
    retry: { maxAttempts: 5, nonRetryable: ['agent-not-allowed', 'agent-not-found', 'connection-not-found'] },
  }),
})
