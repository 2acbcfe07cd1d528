import { type AnyScope, appError, type ErrorCode, isErrorCode } from '@bizosaas/kernel'
import type { Pool, PoolClient, QueryResult } from 'pg'
import { databaseError } from './database-error.ts'
import { kyselyOver } from './kysely-over.ts'
import { closeRows, openRows } from './rows-of.ts'

/** What `app.enter_*` says about the one who wants in. */
export interface Entrance {
  readonly outcome: string
  readonly role: string | null
  readonly features: readonly string[] | null
}

interface Transaction<S extends AnyScope, T> {
  readonly pool: Pool
  /** Opens the transaction and enters, in one round trip. Values are escaped by the caller's client. */
  readonly begin: (client: PoolClient) => string
  readonly scopeFor: (entrance: Entrance | null) => S
  readonly fn: (scope: S) => Promise<T>
}

/** One transaction on one connection: commits when `fn` returns, rolls back when anything throws, and never reuses a broken connection. */
export async function inTransaction<S extends AnyScope, T>({ pool, begin, scopeFor, fn }: Transaction<S, T>): Promise<T> {
  const client = await connect(pool)
  let broken: Error | undefined
  const onError = (problem: Error) => {
    broken = problem
  }
  client.on('error', onError)
  try {
    const scope = scopeFor(await enter({ client, begin }))
    const result = await runInside({ client, scope, fn })
    await commit(client)
    return result
  } catch (problem) {
    await client.query('rollback').catch(onError)
    throw databaseError(problem)
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect()
  } catch (cause) {
    throw appError('database-unavailable', { cause, retry: { kind: 'backoff' } })
  }
}

async function enter({ client, begin }: { client: PoolClient; begin: (client: PoolClient) => string }): Promise<Entrance | null> {
  // Several statements in one text answer with a list of results, which the driver's types do not say.
  const results: unknown = await client.query(begin(client))
  const entrance = Array.isArray(results) ? results.map(firstRow).find(isEntrance) : undefined
  if (entrance === undefined) return null
  if (entrance.outcome !== 'ok') throw appError(refusalCode(entrance.outcome))
  return entrance
}

async function runInside<S extends AnyScope, T>({ client, scope, fn }: { client: PoolClient; scope: S; fn: (scope: S) => Promise<T> }): Promise<T> {
  const { rows, end } = kyselyOver(client)
  openRows({ scope, rows })
  try {
    return await fn(scope)
  } finally {
    closeRows(scope)
    end()
  }
}

/** A statement that failed inside and whose error was swallowed turns the commit into a rollback without an error: that must not pass as success. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw appError('internal-error', { details: { reason: 'a statement of this transaction failed, so nothing was kept' } })
}

function firstRow(result: QueryResult): unknown {
  return result.rows?.[0]
}

function isEntrance(row: unknown): row is Entrance {
  return typeof row === 'object' && row !== null && 'outcome' in row && typeof row.outcome === 'string'
}

function refusalCode(outcome: string): ErrorCode {
  return isErrorCode(outcome) ? outcome : 'internal-error'
}
