import { rowsOf } from '@bizosaas/db'
import { appError, type Clock, systemClock, type TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { SecretStore } from '../ports/secret-store.ts'
import { createEnvelope, type EnvelopeRow } from './envelope.ts'

/** @param keys see `createEnvelope`: the key file's `secretKey`, and after it the one before, while a rotation lasts */
export function createPostgresSecretStore({ keys, clock = systemClock }: { keys: readonly string[]; clock?: Clock }): SecretStore {
  const envelope = createEnvelope({ keys })
  return {
    async put(scope, { name, value }) {
      const row = envelope.seal(value, placeOf(scope, name))
      await sql`
        insert into secret (tenant_id, name, ciphertext, nonce, wrapped_key, wrap_nonce, key_id, rotated_at)
        values (${scope.tenantId}, ${name}, ${row.ciphertext}, ${row.nonce}, ${row.wrappedKey}, ${row.wrapNonce}, ${row.keyId}, ${clock.now()})
        on conflict (tenant_id, name) do update
        set ciphertext = excluded.ciphertext, nonce = excluded.nonce, wrapped_key = excluded.wrapped_key, wrap_nonce = excluded.wrap_nonce,
          key_id = excluded.key_id, rotated_at = excluded.rotated_at`.execute(rowsOf(scope))
    },
    async get(scope, name) {
      const { rows } = await sql<EnvelopeRow>`
        select ciphertext, nonce, wrapped_key as "wrappedKey", wrap_nonce as "wrapNonce", key_id as "keyId"
        from secret where tenant_id = ${scope.tenantId} and name = ${name}`.execute(rowsOf(scope))
      const [row] = rows
      if (row === undefined) throw appError('secret-not-found')
      return envelope.open(row, placeOf(scope, name))
    },
    async remove(scope, name) {
      await sql`delete from secret where tenant_id = ${scope.tenantId} and name = ${name}`.execute(rowsOf(scope))
    },
  }
}

/** A tenant's id has one length, so no name can be mistaken for a part of it. */
function placeOf(scope: TenantScope, name: string): string {
  return `${scope.tenantId}\0${name}`
}
