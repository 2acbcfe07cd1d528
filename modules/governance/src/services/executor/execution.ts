import type { ProposalId, Scopes, SystemActor, TenantId } from '@bizosaas/kernel'
import type { GovernanceParts } from '../../ports/governance-parts.ts'

export interface Execution {
  readonly tenantId: TenantId
  readonly proposalId: ProposalId
  readonly version: number
}

export type ExecutorDeps = GovernanceParts & { readonly scopes: Scopes }

/** Who performs external writes, in rows and records. */
export const executorActor: SystemActor = { kind: 'system', name: 'executor' }
