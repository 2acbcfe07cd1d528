import { type AnyScope, appError } from '@bizosaas/kernel'

/** A query whose values come back as the texts PostgreSQL writes: for answers that are passed on, not worked with. */
export interface TextQuery {
  /** With places `$1`, `$2`, … for the values. What a value decides belongs in it only where it changes the plan. */
  readonly text: string
  readonly values: readonly unknown[]
  /** How many columns it gives. */
  readonly columns: number
}

export type TextRow = readonly (string | null)[]
export type AskForTexts = (query: TextQuery) => Promise<readonly TextRow[]>

const open = new WeakMap<AnyScope, AskForTexts>()

/**
 * Asks in a scope for texts. The only way to a scope of one query, where it may be used once.
 * Throws `internal-error` once the scope has ended, or for a scope that was not opened by this package.
 *
 * @example
 * const names = await textRowsOf(scope, { text: 'select name from current_tenant', values: [], columns: 1 })
 */
export async function textRowsOf(scope: AnyScope, query: TextQuery): Promise<readonly TextRow[]> {
  const ask = open.get(scope)
  if (ask === undefined) throw appError('internal-error', { details: { reason: `the ${scope.kind} scope has ended` } })
  return ask(query)
}

/** Runs `fn` while its scope can be asked for texts, and not a moment longer; for the scopes of this package alone. */
export async function withTexts<S extends AnyScope, T>(call: { scope: S; ask: AskForTexts; fn: (scope: S) => Promise<T> }): Promise<T> {
  const { scope, ask, fn } = call
  open.set(scope, ask)
  try {
    return await fn(scope)
  } finally {
    open.delete(scope)
  }
}
