import { type AnyScope, appError } from '@bizosaas/kernel'
import type { PoolClient, QueryResult } from 'pg'
import { kyselyOver } from './kysely-over.ts'
import { closeRows, openRows } from './rows-of.ts'
import { withTexts } from './text-rows-of.ts'
import { textStatement } from './text-statement.ts'

interface Inside<S extends AnyScope, T> {
  readonly scope: S
  /** Checked out, its transaction already open. */
  readonly client: PoolClient
  readonly fn: (scope: S) => Promise<T>
}

/** Runs `fn` while the tables of its scope can be reached, and not a moment longer. */
export async function withRows<S extends AnyScope, T>({ scope, client, fn }: Inside<S, T>): Promise<T> {
  const { inTurn, end } = createTurns()
  openRows({ scope, rows: kyselyOver(({ sql, parameters }) => inTurn(() => client.query(sql, [...parameters]))) })
  try {
    return await withTexts({ scope, ask: async (query) => (await inTurn(() => client.query(textStatement(query)))).rows, fn })
  } finally {
    closeRows(scope)
    end()
  }
}

/** One at a time: several queries started together in one scope queue here, as the driver no longer does it for us. */
function createTurns() {
  let isOpen = true
  let last: Promise<unknown> = Promise.resolve()
  return {
    inTurn<R extends QueryResult>(query: () => Promise<R>): Promise<R> {
      const run = last.then(() => {
        if (!isOpen) throw appError('internal-error', { details: { reason: 'the scope of this query has ended' } })
        return query()
      })
      last = run.catch(() => {})
      return run
    },
    /** After this every query is refused, so that one started too late never meets another request's transaction. */
    end() {
      isOpen = false
    },
  }
}
