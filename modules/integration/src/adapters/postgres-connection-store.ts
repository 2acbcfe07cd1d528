import { newestRows, rowsOf } from '@bizosaas/db'
import { type ConnectionId, type TenantId, type TenantScope, toPage } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { Connection } from '../domain/connection.ts'
import type { ConnectionStore } from '../ports/connection-store.ts'

const columns = sql`
  r.id, r.connector_id as "connectorId", r.account, r.base_url as "baseUrl", r.status, r.is_simulated as "isSimulated", r.facts, r.failure,
  r.checked_at as "checkedAt", r.created_at as "createdAt",
  json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'isSimulated', t.is_simulated) as tenant`

export function createPostgresConnectionStore(): ConnectionStore {
  return {
    async connect(scope, connection) {
      const { id, connectorId, account, baseUrl, facts, isSimulated, at, by } = connection
      const { rows } = await sql<Connection>`
        with r as (
          insert into connection (tenant_id, id, connector_id, account, base_url, status, is_simulated, facts, failure, checked_at, created_at, created_by)
          select t.id, ${id}, ${connectorId}, ${account}, ${baseUrl}, 'connected', t.is_simulated or ${isSimulated}::boolean, ${JSON.stringify(facts)}::jsonb, null, ${at}, ${at}, ${by}
          from current_tenant t
          on conflict (tenant_id, connector_id, base_url, account) do update
          set status = 'connected', is_simulated = excluded.is_simulated, facts = excluded.facts, failure = null, checked_at = excluded.checked_at
          returning *
        ) select ${columns} from r cross join current_tenant t`.execute(rowsOf(scope))
      const [row] = rows
      if (row === undefined) throw new TypeError('the tenant of the scope is gone')
      await announce(scope, row.id)
      return row
    },
    async find(scope, id) {
      const { rows } = await sql<Connection>`
        select ${columns} from connection r cross join current_tenant t where r.tenant_id = ${scope.tenantId} and r.id = ${id}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async ofTenant(scope) {
      const { rows } = await sql<Connection>`
        select ${columns} from connection r cross join current_tenant t
        where r.tenant_id = ${scope.tenantId} and r.status <> 'disconnected' order by r.id`.execute(rowsOf(scope))
      return rows
    },
    async list(scope, { limit, cursor, tenantId }) {
      const conditions = [
        ...(cursor === undefined ? [] : [sql`r.id < ${cursor}`]),
        ...(tenantId === undefined ? [] : [sql`r.tenant_id = ${tenantId}`]),
      ]
      const { rows } = await sql<Connection>`
        with ${newestRows({ scope, table: 'connection', order: 'id', conditions, limit })}
        select ${columns} from r join t on t.id = r.tenant_id order by r.id desc`.execute(rowsOf(scope))
      return toPage(rows, limit)
    },
    async tenantOf(scope, id) {
      const { rows } = await sql<{ tenantId: TenantId }>`select r.tenant_id as "tenantId" from connection r where r.id = ${id}`.execute(rowsOf(scope))
      return rows[0]?.tenantId ?? null
    },
    async check(scope, id, found) {
      const facts = found.status === 'connected' ? JSON.stringify(found.facts) : null
      const failure = found.status === 'failing' ? JSON.stringify(found.failure) : null
      await sql`
        update connection set status = ${found.status}, facts = coalesce(${facts}::jsonb, facts), failure = ${failure}::jsonb, checked_at = ${found.at}
        where tenant_id = ${scope.tenantId} and id = ${id} and status <> 'disconnected'`.execute(rowsOf(scope))
      await announce(scope, id)
    },
    async disconnect(scope, id, at) {
      await sql`
        update connection set status = 'disconnected', failure = null, checked_at = ${at} where tenant_id = ${scope.tenantId} and id = ${id}`.execute(
        rowsOf(scope),
      )
      await announce(scope, id)
    },
  }
}

async function announce(scope: TenantScope, id: ConnectionId): Promise<void> {
  await sql`select app.announce('connection-changed', ${scope.tenantId}, ${id})`.execute(rowsOf(scope))
}
