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
import type { QueryResult as PgResult } from 'pg'
import type { Rows } from './rows.gen.ts'

/** What the query builder needs to know of a result. */
export type Executed = Pick<PgResult, 'command' | 'rowCount' | 'rows'>

/** Sends one compiled query over the connection of a scope. */
export type Execute = (query: CompiledQuery) => Promise<Executed>

/** The query builder over the one connection of a scope. */
export function kyselyOver(execute: Execute): Kysely<Rows> {
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery) => toQueryResult<R>(await execute(query)),
    streamQuery() {
      throw new TypeError('rows are read in pages, never streamed')
    },
  }
  return new Kysely<Rows>({ dialect: dialectOver(connection) })
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

function toQueryResult<R>({ command, rowCount, rows }: Executed): QueryResult<R> {
  if (!writing.has(command)) return { rows }
  return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
}
