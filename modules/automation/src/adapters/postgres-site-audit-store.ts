import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { AuditLook, AuditLooks } from '../domain/audit-standing.ts'
import { auditRunIds } from '../domain/site-audit.ts'
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
    async looks(scope) {
      const { audit, quick, whole } = auditRunIds(scope.tenantId)
      const runs = await sql<AuditLook & { readonly workflowRunId: string }>`
        select workflow_run_id as "workflowRunId", id, state, progress, counts, failure_code as "failureCode", finished_at as "finishedAt"
        from agent_run where workflow_run_id in (${quick}, ${whole})`.execute(rowsOf(scope))
      const ended = await sql<NonNullable<AuditLooks['broken']>>`
        select error_code as code, finished_at as at from workflow_run
        where id = ${audit} and finished_at is not null and state <> 'done'`.execute(rowsOf(scope))
      const lookOf = (id: string) => runs.rows.find(({ workflowRunId }) => workflowRunId === id) ?? null
      return { quick: lookOf(quick), whole: lookOf(whole), broken: ended.rows[0] ?? null }
    },
    async kinds(scope, runId) {
      const { rows } = await sql<{ kinds: number }>`
        select count(distinct f ->> 'code')::int as kinds from agent_thought h cross join jsonb_array_elements(h.thought -> 'findings') f
        where h.run_id = ${runId}`.execute(rowsOf(scope))
      return rows[0]?.kinds ?? 0
    },
  }
}
