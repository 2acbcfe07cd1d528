import { type AnyScope, appError } from '@bizosaas/kernel'
import type { Kysely } from 'kysely'
import type { Rows } from './rows.gen.ts'

const open = new WeakMap<AnyScope, Kysely<Rows>>()

/**
 * The tables of a scope, for adapters: every query runs in the scope's own transaction.
 * Throws `internal-error` once the scope has ended, or for a scope that was not opened by this package.
 *
 * @example
 * const find = (scope: TenantScope, id: ProposalId) => rowsOf(scope).selectFrom('proposal').selectAll().where('id', '=', id).executeTakeFirst()
 */
export function rowsOf(scope: AnyScope): Kysely<Rows> {
  const rows = open.get(scope)
  if (rows === undefined) throw appError('internal-error', { details: { reason: `the ${scope.kind} scope has ended` } })
  return rows
}

/** Binds a scope to its connection; for the scopes of this package alone. */
export function openRows({ scope, rows }: { scope: AnyScope; rows: Kysely<Rows> }): void {
  open.set(scope, rows)
}

export function closeRows(scope: AnyScope): void {
  open.delete(scope)
}
