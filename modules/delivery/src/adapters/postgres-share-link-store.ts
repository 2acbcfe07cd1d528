import { createHash } from 'node:crypto'
import { rowsOf } from '@bizosaas/db'
import { toId } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { ShareLink } from '../domain/share/share-link.ts'
import type { ShareLinkStore } from '../ports/share-link-store.ts'

const columns = sql`id, kind, ref, created_by as "createdBy", created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"`

export function createPostgresShareLinkStore(): ShareLinkStore {
  return {
    async add(scope, { link: { id, kind, ref, createdBy, createdAt, expiresAt }, token }) {
      await sql`
        insert into share_link (tenant_id, id, token_hash, kind, ref, created_by, created_at, expires_at)
        values (${scope.tenantId}, ${id}, ${hashOf(token)}, ${kind}, ${ref}, ${createdBy}, ${createdAt}, ${expiresAt})`.execute(rowsOf(scope))
    },
    async list(scope, { kind, ref }) {
      const { rows } = await sql<ShareLink>`select ${columns} from share_link where kind = ${kind} and ref = ${ref} order by id desc`.execute(
        rowsOf(scope),
      )
      return rows
    },
    async revoke(scope, { id, at }) {
      const { rows } = await sql<ShareLink>`
        update share_link set revoked_at = coalesce(revoked_at, ${at}) where id = ${id} returning ${columns}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async tenantOf(scope, token) {
      const row = await rowsOf(scope).selectFrom('share_pointer').select('tenant_id').where('token_hash', '=', hashOf(token)).executeTakeFirst()
      return row === undefined ? null : toId(row.tenant_id)
    },
    async findByToken(scope, token) {
      const { rows } = await sql<ShareLink>`select ${columns} from share_link where token_hash = ${hashOf(token)}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
  }
}

/** Plain hashing is enough: a token has 256 random bits, so there is nothing to guess. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
