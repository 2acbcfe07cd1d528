import { newestRows, rowsOf } from '@bizosaas/db'
import type { AgencyScope, TenantScope } from '@bizosaas/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { WorkflowStep } from '../domain/workflow-run.ts'
import type { WorkflowRunFilter, WorkflowRunItem, WorkflowRunStore } from '../ports/workflow-run-store.ts'
import { tenantColumn, tenantView } from './tenant-join.ts'

export function createPostgresWorkflowRunStore(): WorkflowRunStore {
  return {
    async find(scope, id) {
      const { rows } = await sql<WorkflowRunItem>`${select(scope)} where r.id = ${id}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async list(scope, filter) {
      const { limit } = filter
      const newest = newestRows({ scope, table: 'workflow_run', order: 'order_id', conditions: matching(filter), limit })
      const { rows } = await sql<WorkflowRunItem & { orderId: string }>`
        with ${newest} ${columns} from r join t on t.id = r.tenant_id order by r.order_id desc`.execute(rowsOf(scope))
      const items = rows.slice(0, limit)
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.orderId ?? null) : null }
    },
    async latest(scope, { workflows, tenantId }) {
      const { rows } = await sql<WorkflowRunItem>`
        ${select(scope)}
        where r.order_id in (
          select (
            select l.order_id from workflow_run l
            where l.workflow = wanted.id and (${tenantId ?? null}::uuid is null or l.tenant_id = ${tenantId ?? null})
            order by l.order_id desc limit 1)
          from unnest(${workflows}::text[]) wanted (id))`.execute(rowsOf(scope))
      return rows
    },
    async steps(scope, runId) {
      const { rows } = await sql<WorkflowStep>`
        select key, name, attempt, outcome, error_code as "errorCode", started_at as "startedAt", finished_at as "finishedAt"
        from workflow_step where run_id = ${runId} order by started_at, key limit 500`.execute(rowsOf(scope))
      return rows
    },
  }
}

function matching({ cursor, tenantId, workflowId, state }: WorkflowRunFilter): readonly RawBuilder<unknown>[] {
  return [
    ...(cursor === undefined ? [] : [sql`r.order_id < ${cursor}`]),
    ...(tenantId === undefined ? [] : [sql`r.tenant_id = ${tenantId}`]),
    ...(workflowId === undefined ? [] : [sql`r.workflow = ${workflowId}`]),
    ...(state === undefined ? [] : [sql`r.state = ${state}`]),
  ]
}

const columns = sql`
  select r.id, r.tenant_id as "tenantId", r.order_id as "orderId", r.workflow, r.version, r.state, r.status,
    r.error_code as "errorCode", r.started_by as "startedBy", r.started_at as "startedAt", r.finished_at as "finishedAt", ${tenantColumn}`

function select(scope: TenantScope | AgencyScope) {
  return sql`${columns} from workflow_run r join ${tenantView(scope)} t on t.id = r.tenant_id`
}
