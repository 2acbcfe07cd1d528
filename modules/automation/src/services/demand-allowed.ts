import { appError, type TenantScope } from '@bizosaas/kernel'
import type { Work } from '../domain/allowed-work.ts'
import type { AllowedWorkStore } from '../ports/allowed-work-store.ts'

type Demand = { readonly allowedWork: Pick<AllowedWorkStore, 'isAllowed'>; readonly scope: TenantScope; readonly work: Work }

/** Throws `agent-not-allowed` or `workflow-not-allowed` for what the agency has not approved for this tenant. */
export async function demandAllowed({ allowedWork, scope, work }: Demand): Promise<void> {
  if (await allowedWork.isAllowed(scope, work)) return
  throw work.kind === 'agent'
    ? appError('agent-not-allowed', { details: { agentId: work.id } })
    : appError('workflow-not-allowed', { details: { workflowId: work.id } })
}
