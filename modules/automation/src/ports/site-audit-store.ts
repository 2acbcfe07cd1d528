import type { AgentRunId, TenantScope } from '@bizosaas/kernel'
import type { AuditLooks } from '../domain/audit-standing.ts'
import type { SiteAudit } from '../domain/site-audit.ts'

/** The audit with what is known of its tenant. `leavesAt` is null once somebody took it over. */
export type SiteAuditItem = SiteAudit & { readonly host: string; readonly leavesAt: Date | null }

export interface SiteAuditStore {
  add(scope: TenantScope, audit: SiteAudit): Promise<void>
  /** The one of this tenant; null where it never had one. */
  find(scope: TenantScope): Promise<SiteAuditItem | null>
  /** How its runs stand. */
  looks(scope: TenantScope): Promise<AuditLooks>
  /** How many kinds of findings the thought of this run holds; 0 where it has none. */
  kinds(scope: TenantScope, runId: AgentRunId): Promise<number>
}
