import { rowsOf } from '@bizosaas/db'
import type { ObjectKind } from '@bizosaas/http-kit'
import { type Actor, appError, type ErrorCode, isId, type Scopes, type TenantId, toId } from '@bizosaas/kernel'

const notFound = {
  proposal: 'proposal-not-found',
  effect: 'effect-not-found',
  connection: 'connection-not-found',
  evidence: 'evidence-not-found',
  finding: 'finding-not-found',
} as const satisfies Record<ObjectKind, ErrorCode>

/** Finds the tenant of an object among those the actor may see, so that an address need not name it. Absent and foreign look the same. */
export function createObjectLocator({ scopes }: { scopes: Scopes }) {
  return async ({ actor, kind, id }: { actor: Actor; kind: ObjectKind; id: string }): Promise<TenantId> => {
    const row = isId(id)
      ? await scopes.withAgency({ actor }, (scope) => rowsOf(scope).selectFrom(kind).select('tenant_id').where('id', '=', id).executeTakeFirst())
      : undefined
    if (row === undefined) throw appError(notFound[kind])
    return toId<TenantId>(row.tenant_id)
  }
}
