import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { AuditLook } from '../domain/audit-standing.ts'
import { auditRunIds } from '../domain/site-audit.ts'
import type { SiteAuditItem, SiteAuditStore } from '../ports/site-audit-store.ts'

export function createPostgresSiteAuditStore(): SiteAuditStore {
  return {
    async add(scope, { siteUrl, source, startedBy, createdAt }) {
      const row = { tenant_id: scope.tenantId, site_url: siteUrl, source, started_by: startedBy, created_at: createdAt }
      await rowsOf(scope).insertInto('site_audit').values(row).execute()
    },
    async find(scope) {
      const { audit, quick, whole } = auditRunIds(scope.tenantId)
      const { rows } = await sql<Row>`
        select a.site_url as "siteUrl", a.source, a.started_by as "startedBy", a.created_at as "createdAt", t.name as host, t.leaves_at as "leavesAt",
          w.error_code as "brokenCode", w.finished_at as "brokenAt", r.workflow_run_id as "workflowRunId", r.id, r.state, r.progress, r.counts,
          r.failure_code as "failureCode", r.finished_at as "finishedAt", case when r.state = 'done' then ${found} else '[]' end as found
        from site_audit a join current_tenant t on t.id = a.tenant_id
          left join workflow_run w on w.tenant_id = a.tenant_id and w.id = ${audit} and w.finished_at is not null and w.state <> 'done'
          left join agent_run r on r.tenant_id = a.tenant_id and r.workflow_run_id in (${quick}, ${whole})`.execute(rowsOf(scope))
      const [first] = rows
      if (first === undefined) return null
      const { siteUrl, source, startedBy, createdAt, host, leavesAt, brokenCode, brokenAt } = first
      const looks = {
        quick: rows.find(({ workflowRunId }) => workflowRunId === quick) ?? null,
        whole: rows.find(({ workflowRunId }) => workflowRunId === whole) ?? null,
        broken: brokenAt === null ? null : { code: brokenCode, at: brokenAt },
      }
      return { siteUrl, source, startedBy, createdAt, host, leavesAt, looks }
    },
  }
}

/** One for each look, or one alone before the first is queued. */
type Row = Omit<SiteAuditItem, 'looks'> &
  AuditLook & { readonly workflowRunId: string | null; readonly brokenCode: string | null; readonly brokenAt: Date | null }

const found = sql`(
  select coalesce(jsonb_agg(distinct jsonb_build_object('code', f -> 'code', 'url', f -> 'url')), '[]')
  from agent_thought h cross join jsonb_array_elements(h.thought -> 'findings') f
  where h.tenant_id = r.tenant_id and h.run_id = r.id and f -> 'mayStay' is null)`
