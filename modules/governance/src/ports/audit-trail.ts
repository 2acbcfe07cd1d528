import type { PlatformScope, TenantScope } from '@bizosaas/kernel'
import type { AuditEntry, AuditHead, AuditLink } from '../domain/audit-record.ts'

export type NewAuditEntry = Omit<AuditEntry, 'chain'>

export interface AuditTrail {
  /**
   * Appends to the chain of the scope's tenant, in the transaction of what it is about: no record, no change.
   * Writers of one tenant queue here until they commit, so it comes last in a service.
   */
  append(scope: TenantScope, entries: readonly NewAuditEntry[]): Promise<void>
  appendAgency(scope: PlatformScope, entries: readonly NewAuditEntry[]): Promise<void>
  /** Newest first, keyed by number. */
  page(scope: TenantScope, request: { beforeSeq: number | null; subjectId: string | null; limit: number }): Promise<readonly AuditLink[]>
  agencyPage(scope: PlatformScope, request: { beforeSeq: number | null; limit: number }): Promise<readonly AuditLink[]>
  /** In the order they were written, for the verifier. */
  after(scope: TenantScope, request: { seq: number; limit: number }): Promise<readonly AuditLink[]>
  agencyAfter(scope: PlatformScope, request: { seq: number; limit: number }): Promise<readonly AuditLink[]>
  head(scope: TenantScope): Promise<AuditHead | null>
  agencyHead(scope: PlatformScope): Promise<AuditHead | null>
}
