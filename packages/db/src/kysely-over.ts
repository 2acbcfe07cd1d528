import { appError } from '@bizosaas/kernel'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { QueryResult as PgResult, PoolClient } from 'pg'
import type { Rows } from './rows.gen.ts'

export interface RowsOverClient {
  readonly rows: Kysely<Rows>
  /** After this the query builder refuses, so that a query started too late never meets another request's transaction. */
  end(): void
}

/** The query builder over one checked-out client whose transaction is already open. */
export function kyselyOver(client: PoolClient): RowsOverClient {
  let isOpen = true
  let last: Promise<unknown> = Promise.resolve()
  const connection: DatabaseConnection = {
    executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      // One at a time: several queries started together in one scope queue here, as the driver no longer does it for us.
      const run = last.then(() => {
        if (!isOpen) throw appError('internal-error', { details: { reason: 'the scope of this query has ended' } })
        return client.query<R & Record<string, unknown>>(query.sql, [...query.parameters])
      })
      last = run.catch(() => {})
      return run.then(toQueryResult)
    },
    streamQuery() {
      throw new TypeError('rows are read in pages, never streamed')
    },
  }
  const end = () => {
    isOpen = false
  }
  return { rows: new Kysely<Rows>({ dialect: dialectOver(connection) }), end }
}

function dialectOver(connection: DatabaseConnection) {
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: (): Driver => ({
      init: async () => {},
      acquireConnection: async () => connection,
      beginTransaction: refuseTransaction,
      commitTransaction: refuseTransaction,
      rollbackTransaction: refuseTransaction,
      releaseConnection: async () => {},
      destroy: async () => {},
    }),
  }
}

async function refuseTransaction(): Promise<never> {
  throw new TypeError('a scope is one transaction: there is none inside it')
}

const writing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function toQueryResult<R>(result: PgResult<R & Record<string, unknown>>): QueryResult<R> {
  if (!writing.has(result.command)) return { rows: result.rows }
  return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
}
