import type { ActivityImplementations } from '@bizosaas/workflow-kit'
import type { StartWorkInput, steps } from './contract.ts'

export interface WorkStarter {
  /** Queues a run of the agent or the crew and answers its id, or null when it is at work: then a repeated call finds its own run. */
  start(call: StartWorkInput & { readonly tenantId: string }): Promise<string | null>
}

export function createStartWorkSteps({ starter }: { starter: WorkStarter }): ActivityImplementations<typeof steps> {
  return {
    startWork: async (input, { tenantId }) => ({ runId: await starter.start({ ...input, tenantId }) }),
  }
}
