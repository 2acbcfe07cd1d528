import { Pool } from 'pg'

// pg 8 prints a deprecation warning when DBOS sets this in a connect hook: it is set by the connection itself instead.
const sessionOptions = '-c idle_in_transaction_session_timeout=60000'

/** The URL with the session settings every connection of the engine needs. */
export function engineUrl(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  const own = url.searchParams.get('options')
  url.searchParams.set('options', own === null ? sessionOptions : `${own} ${sessionOptions}`)
  return url.href
}

/** The adapter's own connections; a lost idle one is replaced at the next use. */
export function createEnginePool({ databaseUrl, size, onError }: { databaseUrl: string; size: number; onError: (error: Error) => void }): Pool {
  const pool = new Pool({ connectionString: engineUrl(databaseUrl), max: size })
  pool.on('error', onError)
  return pool
}
