import type { ActivityImplementations } from '@bizosaas/workflow-kit'
import type { StartAgentInput, steps } from './contract.ts'

export interface AgentStarter {
  /** Queues a run of the agent and answers its id, or null when the agent is at work: then a repeated call finds its own run. */
  start(call: StartAgentInput & { readonly tenantId: string }): Promise<string | null>
}

export function createStartAgentSteps({ starter }: { starter: AgentStarter }): ActivityImplementations<typeof steps> {
  return {
    startAgent: async (input, { tenantId }) => ({ agentRunId: await starter.start({ ...input, tenantId }) }),
  }
}
