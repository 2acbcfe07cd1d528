import { type AddressInfo, createServer, type Server } from 'node:net'

export interface CanaryListener {
  readonly port: number
  /** How many connections were made, which should be none. */
  connections(): number
  close(): Promise<void>
}

/** A listener on loopback in both families; a guard that works never wakes it. */
export async function startCanaryListener(): Promise<CanaryListener> {
  let count = 0
  const make = () =>
    createServer((socket) => {
      count += 1
      socket.on('error', () => socket.destroy())
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\ncanary')
    })
  const four = make()
  const port = await listen({ server: four, port: 0, host: '127.0.0.1' })
  const six = make()
  const hasSix = await listen({ server: six, port, host: '::1' }).then(
    () => true,
    () => false, // a machine without IPv6
  )
  return {
    port,
    connections: () => count,
    close: async () => {
      await Promise.all([four, ...(hasSix ? [six] : [])].map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

function listen({ server, port, host }: { server: Server; port: number; host: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(portOf(server.address())))
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('the canary listens on no port')
  return address.port
}
