import type { EvidenceId, TenantScope } from '@bizosaas/kernel'
import type { Evidence } from '../domain/evidence.ts'

export interface EvidenceStore {
  add(scope: TenantScope, evidence: Evidence): Promise<void>
  /** Those that exist in this tenant, in the order asked for; absent and foreign ones are left out alike. */
  list(scope: TenantScope, ids: readonly EvidenceId[]): Promise<readonly Evidence[]>
}
