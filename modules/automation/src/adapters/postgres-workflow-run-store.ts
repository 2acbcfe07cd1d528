import { rowsOf } from '@bizosaas/db'
import { type AgencyScope, newId, type TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { WorkflowStep } from '../domain/workflow-run.ts'
import type { WorkflowRunItem, WorkflowRunStore } from '../ports/workflow-run-store.ts'
import { tenantColumn, tenantView } from './tenant-join.ts'

export function createPostgresWorkflowRunStore(): WorkflowRunStore {
  return {
    async register(scope, { id, workflow, version, input, startedBy, at }) {
      await sql`
        insert into workflow_run (tenant_id, id, order_id, workflow, version, state, input, started_by, started_at)
        values (${scope.tenantId}, ${id}, ${newId()}, ${workflow}, ${version}, 'running', ${JSON.stringify(input ?? null)}::jsonb, ${startedBy}, ${at})
        on conflict (tenant_id, id) do nothing`.execute(rowsOf(scope))
    },
    async find(scope, id) {
      const { rows } = await sql<WorkflowRunItem>`${select(scope)} where r.id = ${id}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async list(scope, { limit, cursor, tenantId }) {
      const { rows } = await sql<WorkflowRunItem & { orderId: string }>`
        ${select(scope)}
        where (${cursor ?? null}::uuid is null or r.order_id < ${cursor ?? null}) and (${tenantId ?? null}::uuid is null or r.tenant_id = ${tenantId ?? null})
        order by r.order_id desc limit ${limit + 1}`.execute(rowsOf(scope))
      const items = rows.slice(0, limit)
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.orderId ?? null) : null }
    },
    async steps(scope, runId) {
      const { rows } = await sql<WorkflowStep>`
        select key, name, attempt, outcome, error_code as "errorCode", started_at as "startedAt", finished_at as "finishedAt"
        from workflow_step where run_id = ${runId} order by started_at, key limit 500`.execute(rowsOf(scope))
      return rows
    },
    async recordStep(scope, { runId, key, name, attempt, outcome, errorCode, at }) {
      const finishedAt = outcome === 'running' ? null : at
      await sql`
        insert into workflow_step (tenant_id, run_id, key, name, attempt, outcome, error_code, started_at, finished_at)
        values (${scope.tenantId}, ${runId}, ${key}, ${name}, ${attempt}, ${outcome}, ${errorCode}, ${at}, ${finishedAt})
        on conflict (tenant_id, run_id, key) do update
        set attempt = excluded.attempt, outcome = excluded.outcome, error_code = excluded.error_code, finished_at = excluded.finished_at`.execute(
        rowsOf(scope),
      )
    },
  }
}

function select(scope: TenantScope | AgencyScope) {
  return sql`
    select r.id, r.tenant_id as "tenantId", r.order_id as "orderId", r.workflow, r.version, r.state, r.status, r.input, r.output,
      r.error_code as "errorCode", r.started_by as "startedBy", r.started_at as "startedAt", r.finished_at as "finishedAt", ${tenantColumn}
    from workflow_run r join ${tenantView(scope)} t on t.id = r.tenant_id`
}
