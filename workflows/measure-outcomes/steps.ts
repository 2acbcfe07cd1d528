import type { Measured } from '@bizosaas/delivery'
import { type TenantId, toId } from '@bizosaas/kernel'
import type { ActivityImplementations } from '@bizosaas/workflow-kit'
import type { steps } from './contract.ts'

/** What this workflow needs of governance and delivery. */
export interface OutcomeDesk {
  /** Verified changes whose effect was not measured yet, oldest first. */
  changes(tenantId: TenantId): Promise<readonly string[]>
  measure(call: { tenantId: TenantId; proposalId: string }): Promise<Measured>
}

export function createMeasureOutcomesSteps({ desk }: { desk: OutcomeDesk }): ActivityImplementations<typeof steps> {
  return {
    findChanges: async (_input, { tenantId }) => ({ proposalIds: await desk.changes(toId<TenantId>(tenantId)) }),
    measure: async ({ proposalId }, { tenantId }) => ({ outcome: await desk.measure({ tenantId: toId<TenantId>(tenantId), proposalId }) }),
  }
}
