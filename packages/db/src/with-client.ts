import { appError } from '@bizosaas/kernel'
import type { Pool, PoolClient } from 'pg'
import { databaseError } from './database-error.ts'

type Work<T> = (call: { readonly client: PoolClient; readonly giveUp: (problem: Error) => void }) => Promise<T>

/**
 * Checks a connection out for a while. One that broke, or that `fn` gave up, is not used again.
 * Throws `database-unavailable` for a broken or refused connection; what else `fn` throws stays what it is.
 */
export async function withClient<T>(pool: Pool, fn: Work<T>): Promise<T> {
  const client = await connect(pool)
  let broken: Error | undefined
  const giveUp = (problem: Error) => {
    broken = problem
  }
  client.on('error', giveUp)
  try {
    return await fn({ client, giveUp })
  } catch (problem) {
    throw databaseError(problem)
  } finally {
    client.off('error', giveUp)
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
