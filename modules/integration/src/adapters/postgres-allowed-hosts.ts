import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { AllowedHost, AllowedHosts } from '../ports/allowed-hosts.ts'

const columns = sql`host, reason, created_at as "createdAt"`

export function createPostgresAllowedHosts(): AllowedHosts {
  return {
    async allow(scope, { host, reason, by, at }) {
      const { rows } = await sql<AllowedHost>`
        insert into egress_allow_host (host, reason, created_at, created_by) values (${host}, ${reason}, ${at}, ${by})
        on conflict (host) do update set reason = excluded.reason, created_by = excluded.created_by
        returning ${columns}`.execute(rowsOf(scope))
      return rows[0] ?? { host, reason, createdAt: at }
    },
    async remove(scope, host) {
      const { rows } = await sql`delete from egress_allow_host where host = ${host} returning host`.execute(rowsOf(scope))
      return rows.length > 0
    },
    async list(scope) {
      const { rows } = await sql<AllowedHost>`select ${columns} from egress_allow_host order by host`.execute(rowsOf(scope))
      return rows
    },
    async has(scope, host) {
      const { rows } = await sql`select from egress_allow_host where host = ${host}`.execute(rowsOf(scope))
      return rows.length > 0
    },
  }
}
