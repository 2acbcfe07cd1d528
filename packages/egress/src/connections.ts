import { buildConnector, Pool } from 'undici'

const idleMs = 4_000
const mostTargets = 200
/** A slow answer must not hold up what else is asked of its host. */
const mostToOneTarget = 16

export interface Connections {
  /** Connections that can lead to this one address only, whatever the name of the origin leads to by then. */
  to(target: { url: URL; address: string; port: string | null }): Pool
  /** True for an error that came up before any byte of a request could be sent. */
  isConnectFailure(error: unknown): boolean
  close(): Promise<void>
}

/** Keeps connections per origin and checked address: a connection that was opened to one address is never used for another. */
export function createConnections(): Connections {
  const pools = new Map<string, Pool>()
  const connectFailures = new WeakSet<Error>()

  return {
    to({ url, address, port }) {
      const key = `${url.origin} ${address} ${port ?? ''}`
      const kept = pools.get(key)
      if (kept !== undefined && !kept.closed && !kept.destroyed) {
        pools.delete(key)
        pools.set(key, kept) // least recently used first
        return kept
      }
      const pool = new Pool(url.origin, {
        connections: mostToOneTarget,
        connect: connectorTo({ address, port, onFailure: (error) => connectFailures.add(error) }),
        keepAliveTimeout: idleMs,
        keepAliveMaxTimeout: idleMs,
        pipelining: 1,
        allowH2: false,
        maxHeaderSize: 64 * 1024,
      })
      pools.set(key, pool)
      dropOldest(pools)
      return pool
    },
    isConnectFailure: (error) => error instanceof Error && connectFailures.has(error),
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()))
      pools.clear()
    },
  }
}

type Target = { address: string; port: string | null; onFailure: (error: Error) => void }

function connectorTo({ address, port, onFailure }: Target): buildConnector.connector {
  const connect = buildConnector({ timeout: 8_000, maxCachedSessions: 0 })
  return (options, callback) =>
    connect(
      { ...options, hostname: address, port: port ?? options.port, servername: options.servername ?? bareHost(options.hostname) },
      (...result) => {
        if (result[0] !== null) onFailure(result[0])
        callback(...result)
      },
    )
}

/** The certificate must be that of the name, not of the address. An address as a server name is not allowed in TLS. */
function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '')
}

function dropOldest(pools: Map<string, Pool>): void {
  for (const [key, pool] of pools) {
    if (pools.size <= mostTargets) return
    pools.delete(key)
    pool.close().catch(() => pool.destroy())
  }
}
