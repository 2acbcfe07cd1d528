import { createHash, randomBytes } from 'node:crypto'
import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { ConnectionRequest, ConnectionRequests } from '../ports/connection-requests.ts'

export function createPostgresConnectionRequests(): ConnectionRequests {
  return {
    async begin(scope, { connectorId, baseUrl, returnUrl, by, expiresAt, at }) {
      const state = randomBytes(32).toString('base64url')
      await sql`delete from connection_request where tenant_id = ${scope.tenantId} and expires_at < ${at}`.execute(rowsOf(scope))
      await sql`
        insert into connection_request (tenant_id, state_hash, connector_id, base_url, return_url, begun_by, expires_at)
        values (${scope.tenantId}, ${hashOf(state)}, ${connectorId}, ${baseUrl}, ${returnUrl}, ${by}, ${expiresAt})`.execute(rowsOf(scope))
      return state
    },
    async use(scope, { state, by, at }) {
      const { rows } = await sql<ConnectionRequest>`
        update connection_request set used_at = ${at}
        where tenant_id = ${scope.tenantId} and state_hash = ${hashOf(state)} and begun_by = ${by} and used_at is null and expires_at > ${at}
        returning connector_id as "connectorId", base_url as "baseUrl", return_url as "returnUrl"`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
  }
}

/** A leak of the table must not let anyone complete a connection. */
function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('hex')
}
