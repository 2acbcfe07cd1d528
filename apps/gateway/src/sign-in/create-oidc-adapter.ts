import { rowsOf } from '@bizosaas/db'
import type { PlatformScope, Scopes } from '@bizosaas/kernel'
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import { z } from 'zod'

const payloadSchema = z.looseObject({})

/** Keeps what the provider has to remember (sessions, codes, grants) in `oidc_payload`. One row each, looked up by model and id. */
export function createOidcAdapter({ scopes }: { scopes: Scopes }): AdapterFactory {
  const within = <T>(fn: (scope: PlatformScope) => Promise<T>) => scopes.withPlatform('oidc', fn)
  return (model): Adapter => ({
    async upsert(id, payload, expiresIn) {
      const expiresAt = expiresIn === undefined ? null : new Date(Date.now() + expiresIn * 1000)
      const row = {
        payload: JSON.stringify(payload),
        grant_id: payload.grantId ?? null,
        user_code: payload.userCode ?? null,
        uid: payload.uid ?? null,
        expires_at: expiresAt,
      }
      await within((scope) =>
        rowsOf(scope)
          .insertInto('oidc_payload')
          .values({ model, id, ...row })
          .onConflict((conflict) => conflict.columns(['model', 'id']).doUpdateSet(row))
          .execute(),
      )
    },
    find: (id) => within((scope) => findPayload({ scope, model, column: 'id', value: id })),
    findByUid: (uid) => within((scope) => findPayload({ scope, model, column: 'uid', value: uid })),
    findByUserCode: (userCode) => within((scope) => findPayload({ scope, model, column: 'user_code', value: userCode })),
    async consume(id) {
      await within((scope) =>
        rowsOf(scope).updateTable('oidc_payload').set({ consumed_at: new Date() }).where('model', '=', model).where('id', '=', id).execute(),
      )
    },
    async destroy(id) {
      await within((scope) => rowsOf(scope).deleteFrom('oidc_payload').where('model', '=', model).where('id', '=', id).execute())
    },
    async revokeByGrantId(grantId) {
      await within((scope) => rowsOf(scope).deleteFrom('oidc_payload').where('grant_id', '=', grantId).execute())
    },
  })
}

interface Lookup {
  readonly scope: PlatformScope
  readonly model: string
  readonly column: 'id' | 'uid' | 'user_code'
  readonly value: string
}

async function findPayload({ scope, model, column, value }: Lookup): Promise<AdapterPayload | undefined> {
  const row = await rowsOf(scope)
    .selectFrom('oidc_payload')
    .select(['payload', 'consumed_at', 'expires_at'])
    .where('model', '=', model)
    .where(column, '=', value)
    .executeTakeFirst()
  if (row === undefined || (row.expires_at !== null && row.expires_at <= new Date())) return undefined
  const payload = payloadSchema.parse(row.payload)
  return row.consumed_at === null ? payload : { ...payload, consumed: Math.floor(row.consumed_at.getTime() / 1000) }
}
