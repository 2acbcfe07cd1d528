import { buildConnector, Client } from 'undici'

const idleMs = 4_000
const most = 200

export interface Connections {
  /** A client that can connect to this one address only, whatever the name of the origin leads to by then. */
  to(target: { url: URL; address: string; port: string | null }): Client
  /** True for an error that came up before any byte of a request could be sent. */
  isConnectFailure(error: unknown): boolean
  close(): Promise<void>
}

/** Keeps connections per origin and checked address: a connection that was opened to one address is never used for another. */
export function createConnections(): Connections {
  const clients = new Map<string, Client>()
  const connectFailures = new WeakSet<Error>()

  return {
    to({ url, address, port }) {
      const key = `${url.origin} ${address} ${port ?? ''}`
      const kept = clients.get(key)
      if (kept !== undefined && !kept.closed && !kept.destroyed) {
        clients.delete(key)
        clients.set(key, kept) // least recently used first
        return kept
      }
      const client = new Client(url.origin, {
        connect: connectorTo({ address, port, onFailure: (error) => connectFailures.add(error) }),
        keepAliveTimeout: idleMs,
        keepAliveMaxTimeout: idleMs,
        pipelining: 1,
        allowH2: false,
        maxHeaderSize: 64 * 1024,
      })
      clients.set(key, client)
      dropOldest(clients)
      return client
    },
    isConnectFailure: (error) => error instanceof Error && connectFailures.has(error),
    async close() {
      await Promise.all([...clients.values()].map((client) => client.destroy()))
      clients.clear()
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

function dropOldest(clients: Map<string, Client>): void {
  for (const [key, client] of clients) {
    if (clients.size <= most) return
    clients.delete(key)
    client.close().catch(() => client.destroy())
  }
}
