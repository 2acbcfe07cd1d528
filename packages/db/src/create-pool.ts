import pg from 'pg'

const asText = (value: string) => value

/** How long a request may wait for a connection before it is told that the database is not available. */
const connectTimeoutMs = 5000

/** Compiling a query pays off for reports. Ours read a page, and the planner's guess of what visibility costs would start it. */
const shortQueries = { jit: 'off' }

interface PoolOptions {
  readonly url: string
  readonly max: number
  readonly name: string
  /** Settings of each of its sessions, by name. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A pool of one role. Calendar dates and large numbers stay text: a Date has a zone, a double has 53 bits. */
export function createPool({ url, max, name, settings = {} }: PoolOptions): pg.Pool {
  const types = new pg.TypeOverrides()
  for (const type of [pg.types.builtins.DATE, pg.types.builtins.INT8, pg.types.builtins.NUMERIC]) types.setTypeParser(type, asText)
  const options = Object.entries({ ...shortQueries, ...settings }).map(([key, value]) => `-c ${key}=${value}`)
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: `bizosaas-${name}`,
    connectionTimeoutMillis: connectTimeoutMs,
    types,
    options: options.join(' '),
  })
  pool.on('error', () => {}) // an idle connection that breaks is replaced at its next use
  return pool
}
