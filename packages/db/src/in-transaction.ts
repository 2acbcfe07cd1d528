import { type AnyScope, appError } from '@bizosaas/kernel'
import type { Pool, PoolClient, QueryResult } from 'pg'
import { assertEntered, type Entrance } from './entrance.ts'
import { withClient } from './with-client.ts'
import { withRows } from './with-rows.ts'

interface Transaction<S extends AnyScope, T> {
  readonly pool: Pool
  /** Opens the transaction and enters, in one round trip. Values are escaped by the caller's client. */
  readonly begin: (client: PoolClient) => string
  readonly scopeFor: (entrance: Entrance | null) => S
  readonly fn: (scope: S) => Promise<T>
}

/** One transaction on one connection: commits when `fn` returns, rolls back when anything throws, and never reuses a broken connection. */
export function inTransaction<S extends AnyScope, T>({ pool, begin, scopeFor, fn }: Transaction<S, T>): Promise<T> {
  return withClient(pool, async ({ client, giveUp }) => {
    try {
      const scope = scopeFor(await enter({ client, begin }))
      const result = await withRows({ scope, client, fn })
      await commit(client)
      return result
    } catch (problem) {
      await client.query('rollback').catch(giveUp)
      throw problem
    }
  })
}

async function enter({ client, begin }: { client: PoolClient; begin: (client: PoolClient) => string }): Promise<Entrance | null> {
  // Several statements in one text answer with a list of results, which the driver's types do not say.
  const results: unknown = await client.query(begin(client))
  const entrance = Array.isArray(results) ? results.map(firstRow).find(isEntrance) : undefined
  if (entrance === undefined) return null
  assertEntered(entrance)
  return entrance
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
