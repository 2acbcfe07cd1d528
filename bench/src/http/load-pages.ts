import { connect, type Socket } from 'node:net'
import { quantile } from '../median.ts'

export interface PageOrder {
  readonly port: number
  /** Whole requests as they go over the wire, taken in turns. */
  readonly requests: readonly string[]
  readonly connections: number
  readonly forMs: number
}

export interface PageReport {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

interface Loop {
  readonly order: PageOrder
  readonly first: number
  readonly until: number
  readonly took: number[]
}

/**
 * Asks for pages over kept connections until the time is over. As little as a client can do, because it runs on the processors of what it
 * measures: the answer's length comes from its head, and nothing but the status is read. Any answer that is not 200 ends the bench.
 */
export async function loadPages(order: PageOrder): Promise<PageReport> {
  const took: number[] = []
  const begun = performance.now()
  const until = begun + order.forMs
  await Promise.all(Array.from({ length: order.connections }, (_nothing, index) => loop({ order, first: index, until, took })))
  return { perSecond: (took.length * 1000) / (performance.now() - begun), p50Ms: quantile(took, 0.5), p99Ms: quantile(took, 0.99) }
}

function loop({ order: { port, requests, connections }, first, until, took }: Loop): Promise<void> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let turn = first
  let sentAt = 0
  const send = () => {
    sentAt = performance.now()
    socket.write(requests[turn % requests.length] ?? '')
    turn += connections
  }
  const answered = () => {
    const now = performance.now()
    took.push(now - sentAt)
    if (now < until) send()
    else socket.end(resolve)
  }
  socket.once('connect', send)
  socket.once('error', reject)
  socket.once('close', () => reject(new Error('The server closed the connection.')))
  readAnswers({ socket, answered, fail: (why) => socket.destroy(new Error(why)) })
  return promise
}

const headEnd = Buffer.from('\r\n\r\n')

function readAnswers({ socket, answered, fail }: { socket: Socket; answered: () => void; fail: (why: string) => void }): void {
  let head: Buffer = Buffer.alloc(0)
  let missing = 0
  const count = (bytes: number) => {
    missing -= bytes
    if (missing === 0) answered()
  }
  socket.on('data', (chunk: Buffer) => {
    if (missing > 0) {
      count(chunk.length)
      return
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
    const at = head.indexOf(headEnd)
    if (at < 0) return
    const length = lengthIn(head.toString('latin1', 0, at))
    if (length === null) fail(`An answer was not a page: ${head.toString('utf8').slice(0, 1000)}`)
    missing = length ?? 0
    const arrived = head.length - at - headEnd.length
    head = Buffer.alloc(0)
    count(arrived)
  })
}

/** null for anything but a 200 that says how long it is. */
function lengthIn(head: string): number | null {
  const length = head.startsWith('HTTP/1.1 200') ? /content-length: (\d+)/i.exec(head)?.[1] : undefined
  return length === undefined ? null : Number(length)
}
