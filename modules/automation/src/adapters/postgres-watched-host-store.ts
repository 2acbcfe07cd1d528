import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { ListedHost, WatchedHostStore } from '../ports/watched-host-store.ts'

export function createPostgresWatchedHostStore(): WatchedHostStore {
  return {
    async list(scope) {
      const { rows } = await sql<ListedHost>`
        select host, note, app.actor_label(created_by) as "createdByLabel", created_at as "createdAt"
        from watched_host order by host`.execute(rowsOf(scope))
      return rows
    },
    async add(scope, { host: { host, note }, by, at, most }) {
      const db = rowsOf(scope)
      await sql`select pg_advisory_xact_lock(hashtextextended(${`watched_host ${scope.tenantId}`}, 0))`.execute(db)
      const known = await sql<{ host: string }>`select host from watched_host`.execute(db)
      if (known.rows.some((row) => row.host === host)) return 'listed'
      if (known.rows.length >= most) return 'full'
      await sql`
        insert into watched_host (tenant_id, host, note, created_by, created_at)
        values (${scope.tenantId}, ${host}, ${note}, ${by}, ${at})`.execute(db)
      return 'added'
    },
    async remove(scope, host) {
      const { rows } = await sql`delete from watched_host where host = ${host} returning host`.execute(rowsOf(scope))
      return rows.length > 0
    },
  }
}
