import { createServer, type IncomingMessage, type Server, type ServerResponse, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The fourteen ways a vendor fails. */
export const vendorFaults = [
  'auth-refused',
  'challenge-page',
  'rate-limited-with-time',
  'rate-limited-without-time',
  'server-error',
  'gateway-error',
  'connection-refused',
  'no-answer',
  'slow-drip',
  'body-cut',
  'html-with-200',
  'connection-cut',
  'answered-too-late',
  'ok-but-not-written',
] as const
export type VendorFault = (typeof vendorFaults)[number]

export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: NodeJS.Dict<string | string[]>
}

/** Stands between a connector and its simulator, passes everything on, and breaks what it was told to break. */
export interface FaultProxy {
  readonly url: string
  /** Breaks each request that fits until healed. */
  break(fault: VendorFault, fits?: (seen: Seen) => boolean): Promise<void>
  heal(): Promise<void>
  /** Every request that arrived here since the last `heal`. */
  readonly seen: readonly Seen[]
  /** Ends only when requests that were still under way at the vendor have ended there. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** `dropWrites` is the simulator's own switch: only it can answer 200 and forget. */
export async function createFaultProxy({ target, dropWrites }: { target: string; dropWrites: (drop: boolean) => void }): Promise<FaultProxy> {
  let active: { fault: VendorFault; fits: (seen: Seen) => boolean } | null = null
  const seen: Seen[] = []
  const underWay = new Set<Promise<unknown>>()

  const server = createServer((incoming, outgoing) => {
    const what = { method: incoming.method ?? 'GET', url: incoming.url ?? '/', headers: incoming.headers }
    seen.push(what)
    outgoing.on('error', () => undefined)
    const pass = () => {
      const work = forward({ incoming, target, proxyUrl: () => `http://127.0.0.1:${port}` })
      underWay.add(work)
      work.catch(() => undefined).finally(() => underWay.delete(work))
      return work
    }
    if (active === null || !active.fits(what))
      pass().then(
        (answer) => deliver({ answer, outgoing }),
        () => outgoing.destroy(),
      )
    else breakWith({ fault: active.fault, incoming, outgoing, pass })
  })
  const port = await listen({ server, port: 0 })

  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    async break(fault, fits = () => true) {
      active = { fault, fits }
      if (fault === 'ok-but-not-written') dropWrites(true)
      if (fault === 'connection-refused') await stop(server)
    },
    async heal() {
      active = null
      dropWrites(false)
      seen.length = 0
      if (!server.listening) await listen({ server, port })
    },
    settled: async () => {
      await Promise.allSettled(underWay)
    },
    close: () => stop(server),
  }
}

interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

/** The vendor sees its own host, as a real one sends anybody away who asks for another; what it says about itself is turned back. */
async function forward({ incoming, target, proxyUrl }: { incoming: IncomingMessage; target: string; proxyUrl: () => string }): Promise<Answer> {
  const body = await bytesOf(incoming)
  return new Promise((resolve, reject) => {
    const { connection: _hop, ...headers } = incoming.headers
    const outgoing = send(
      `${target}${incoming.url}`,
      { method: incoming.method ?? 'GET', headers: { ...headers, host: new URL(target).host } },
      (answer) => {
        bytesOf(answer).then(
          (read) =>
            resolve({ status: answer.statusCode ?? 502, headers: turnedBack({ headers: answer.headers, target, proxyUrl: proxyUrl() }), body: read }),
          reject,
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

function turnedBack({ headers, target, proxyUrl }: { headers: Answer['headers']; target: string; proxyUrl: string }): Answer['headers'] {
  const { link, location } = headers
  return {
    ...headers,
    ...(link === undefined ? {} : { link: [link].flat().join(', ').replaceAll(target, proxyUrl) }),
    ...(typeof location === 'string' ? { location: location.replaceAll(target, proxyUrl) } : {}),
  }
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function deliver({ answer, outgoing }: { answer: Answer; outgoing: ServerResponse }): void {
  const { 'transfer-encoding': _chunked, connection: _hop, ...headers } = answer.headers
  outgoing.writeHead(answer.status, { ...headers, 'content-length': String(answer.body.length) })
  outgoing.end(answer.body)
}

interface Breaking {
  readonly fault: VendorFault
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly pass: () => Promise<Answer>
}

function breakWith({ fault, incoming, outgoing, pass }: Breaking): void {
  const json = (status: number, headers: Record<string, string> = {}) => {
    incoming.resume()
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers })
    outgoing.end('{}')
  }
  const page = (status: number) => {
    incoming.resume()
    outgoing.writeHead(status, { 'content-type': 'text/html', server: 'cloudflare' })
    outgoing.end('<!doctype html><title>Just a moment</title><p>Checking your browser.</p>')
  }
  const lost = () => outgoing.destroy()
  const ways: Record<VendorFault, () => void> = {
    'auth-refused': () => json(401),
    'challenge-page': () => page(403),
    'rate-limited-with-time': () => json(429, { 'retry-after': '1' }),
    'rate-limited-without-time': () => json(429),
    'server-error': () => json(500),
    'gateway-error': () => json(503),
    'connection-refused': lost,
    'no-answer': () => incoming.resume(),
    'slow-drip': () => drip(outgoing),
    'body-cut': () => {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      outgoing.write('{"id": 1, ', () => outgoing.destroy())
    },
    'html-with-200': () => page(200),
    'connection-cut': lost,
    // The write is done; the answer comes to nobody.
    'answered-too-late': () => void pass().catch(() => undefined),
    'ok-but-not-written': () => void pass().then((answer) => deliver({ answer, outgoing }), lost),
  }
  ways[fault]()
}

function drip(outgoing: ServerResponse): void {
  outgoing.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => outgoing.write(' '), 50)
  outgoing.on('close', () => clearInterval(timer))
}

function listen({ server, port }: { server: Server; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve(portOf(server.address()))
    })
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('the proxy listens on no port')
  return address.port
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
