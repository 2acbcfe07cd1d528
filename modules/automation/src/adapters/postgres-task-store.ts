import { newestRows, rowsOf } from '@bizosaas/db'
import { type AgencyScope, type TenantScope, toPage } from '@bizosaas/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { TaskFilter, TaskItem, TaskStore } from '../ports/task-store.ts'
import { tenantColumn, tenantView } from './tenant-join.ts'

export function createPostgresTaskStore(): TaskStore {
  return {
    async add(scope, task) {
      const { rows } = await sql`
        insert into task (tenant_id, id, key, title, instructions, due_at, state, opened_by, created_at)
        values (${scope.tenantId}, ${task.id}, ${task.key}, ${task.title}, ${task.instructions}, ${task.dueAt}, ${task.state}, ${task.openedBy},
          ${task.createdAt})
        on conflict do nothing returning id`.execute(rowsOf(scope))
      return rows.length > 0
    },
    async findOpen(scope, key) {
      const { rows } = await sql<TaskItem>`${select(scope)} where r.key = ${key} and r.state = 'open'`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async find(scope, id) {
      const { rows } = await sql<TaskItem>`${select(scope)} where r.id = ${id}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async close(scope, id, { state, by, at, note }) {
      const { rows } = await sql`
        update task set state = ${state}, closed_by = ${by}, closed_at = ${at}, note = ${note}
        where tenant_id = ${scope.tenantId} and id = ${id} and state = 'open' returning id`.execute(rowsOf(scope))
      return rows.length > 0
    },
    async list(scope, filter) {
      const newest = newestRows({ scope, table: 'task', order: 'id', conditions: matching(filter), limit: filter.limit })
      const { rows } = await sql<TaskItem>`with ${newest} ${columns} from r join t on t.id = r.tenant_id order by r.id desc`.execute(rowsOf(scope))
      return toPage(rows, filter.limit)
    },
  }
}

function matching({ cursor, tenantId, state }: TaskFilter): readonly RawBuilder<unknown>[] {
  return [
    ...(cursor === undefined ? [] : [sql`r.id < ${cursor}`]),
    ...(tenantId === undefined ? [] : [sql`r.tenant_id = ${tenantId}`]),
    ...(state === undefined ? [] : [sql`r.state = ${state}`]),
  ]
}

const columns = sql`
  select r.id, r.key, r.title, r.instructions, r.due_at as "dueAt", r.state, r.opened_by as "openedBy", app.actor_label(r.opened_by) as "openedByLabel",
    r.created_at as "createdAt", r.closed_by as "closedBy", app.actor_label(r.closed_by) as "closedByLabel", r.closed_at as "closedAt", r.note,
    ${tenantColumn}`

function select(scope: TenantScope | AgencyScope) {
  return sql`${columns} from task r join ${tenantView(scope)} t on t.id = r.tenant_id`
}
