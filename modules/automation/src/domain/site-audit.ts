import type { TenantId } from '@bizosaas/kernel'

/** One look at one public site, for a tenant of its own. */
export interface SiteAudit {
  /** As it was asked for; where the site really is shows when it is read. */
  readonly siteUrl: string
  /** The agency's own portal, or the public page. */
  readonly source: 'agency' | 'public'
  readonly startedBy: string
  readonly createdAt: Date
}

/** Names of the runs of a tenant's audit: the one that carries it, and those of its two looks. */
export function auditRunIds(tenantId: TenantId): { readonly audit: string; readonly quick: string; readonly whole: string } {
  const audit = `${tenantId}/audit-site`
  return { audit, quick: `${audit}/quick`, whole: `${audit}/whole` }
}
