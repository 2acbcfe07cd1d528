import type { ProposalId, Scopes, SystemActor, TenantId } from '@bizosaas/kernel'
import type { GovernanceParts } from '../../ports/governance-parts.ts'

export interface Execution {
  readonly tenantId: TenantId
  readonly proposalId: ProposalId
  readonly version: number
}

export type ExecutorDeps = GovernanceParts & {
  readonly scopes: Scopes
  /** How long a call may still arrive after its worker was gone, in milliseconds. */
  readonly callSettlesMs?: number
}

/** Who performs external writes, in rows and records. */
export const executorActor: SystemActor = { kind: 'system', name: 'executor' }
