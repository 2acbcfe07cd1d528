import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { SiteAuditItem, SiteAuditStore } from '../ports/site-audit-store.ts'

export function createPostgresSiteAuditStore(): SiteAuditStore {
  return {
    async add(scope, { siteUrl, source, startedBy, createdAt }) {
      const row = { tenant_id: scope.tenantId, site_url: siteUrl, source, started_by: startedBy, created_at: createdAt }
      await rowsOf(scope).insertInto('site_audit').values(row).execute()
    },
    async find(scope) {
      const { rows } = await sql<SiteAuditItem>`
        select a.site_url as "siteUrl", a.source, a.started_by as "startedBy", a.created_at as "createdAt", t.name as host, t.leaves_at as "leavesAt"
        from site_audit a join current_tenant t on t.id = a.tenant_id`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
  }
}
