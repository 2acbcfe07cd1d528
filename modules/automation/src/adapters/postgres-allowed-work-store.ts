import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { AllowedWork } from '../domain/allowed-work.ts'
import type { AllowedWorkStore } from '../ports/allowed-work-store.ts'

/** In a prospect agents may look, since that is all it was made for: it has no connection, and nothing can be proposed in it. */
export function createPostgresAllowedWorkStore(): AllowedWorkStore {
  return {
    async isAllowed(scope, { kind, id }) {
      const { rows } = await sql`
        select 1 from allowed_work where tenant_id = ${scope.tenantId} and kind = ${kind} and id = ${id} and is_allowed
        union all
        select 1 from current_tenant where status = 'prospect' and ${kind} = 'agent'`.execute(rowsOf(scope))
      return rows.length > 0
    },
    async list(scope) {
      const { rows } = await sql<AllowedWork>`
        select kind, id, is_allowed as "isAllowed", changed_by as "changedBy", app.actor_label(changed_by) as "changedByLabel", changed_at as "changedAt"
        from allowed_work where tenant_id = ${scope.tenantId} order by kind, id`.execute(rowsOf(scope))
      return rows
    },
    async set(scope, { work, isAllowed, by, at }) {
      await sql`
        insert into allowed_work (tenant_id, kind, id, is_allowed, changed_by, changed_at)
        values (${scope.tenantId}, ${work.kind}, ${work.id}, ${isAllowed}, ${by}, ${at})
        on conflict (tenant_id, kind, id) do update
        set is_allowed = excluded.is_allowed, changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(rowsOf(scope))
    },
    async timeZone(scope) {
      const { rows } = await sql<{ timeZone: string }>`select time_zone as "timeZone" from current_tenant`.execute(rowsOf(scope))
      return rows[0]?.timeZone ?? 'Etc/UTC'
    },
  }
}
