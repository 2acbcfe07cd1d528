import type { TenantScope } from '@bizosaas/kernel'
import type { AuditLooks } from '../domain/audit-standing.ts'
import type { SiteAudit } from '../domain/site-audit.ts'

/** The audit with what is known of its tenant and its runs. `leavesAt` is null once somebody took it over. */
export type SiteAuditItem = SiteAudit & { readonly host: string; readonly leavesAt: Date | null; readonly looks: AuditLooks }

export interface SiteAuditStore {
  add(scope: TenantScope, audit: SiteAudit): Promise<void>
  /** The one of this tenant; null where it never had one. */
  find(scope: TenantScope): Promise<SiteAuditItem | null>
}
