import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BenchDatabase } from '../start-bench-database.ts'
import { type RunningScript, startScript } from '../start-script.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { createTokenSigner, type TokenHolder } from './create-token-signer.ts'
import type { PageOrder, PageReport } from './load-pages.ts'
import { createProcessorTime } from './processor-time.ts'
import { startGateway } from './start-gateway.ts'

export type Side = 'product' | 'floor'

export type LoadReport = PageReport & {
  /** Processor time of server and database, in microseconds; null where the machine does not tell. */
  readonly perPageMicros: number | null
}

export interface Servers {
  /** A whole request to the gateway by this person. */
  product(ask: { path: string; holder: TokenHolder; tenantId?: string }): string
  floor(ask: { path: string }): string
  load(side: Side, order: Omit<PageOrder, 'port'>): Promise<LoadReport>
  /** One answer, parsed. Throws unless it is 200. */
  look(side: Side, request: string): Promise<unknown>
  stop(): Promise<void>
}

/** Product, floor and client, each a process of its own. */
export async function startServers(database: BenchDatabase): Promise<Servers> {
  const floor = startScript(scriptAt('./floor-process.ts'), { args: [database.adminUrl] })
  const client = startScript(scriptAt('./client-process.ts'))
  const dataFolder = temporaryFolder()
  const gateway = await startGateway({ database, dataFolder })
  const ports = { product: gateway.port, floor: await portOf(floor) }
  const pids = { product: gateway.pid, floor: floor.pid }
  const processorTime = await createProcessorTime(database)
  const tokenFor = await createTokenSigner(gateway)
  return {
    product: ({ path, holder, tenantId }) =>
      requestText({
        path,
        headers: { authorization: `Bearer ${tokenFor(holder)}`, ...(tenantId === undefined ? {} : { 'bizosaas-tenant': tenantId }) },
      }),
    floor: ({ path }) => requestText({ path, headers: {} }),
    async load(side, order) {
      const before = processorTime(pids[side])
      const report = readReport(await client.ask({ ...order, port: ports[side] }))
      const after = processorTime(pids[side])
      const pages = (report.perSecond * order.forMs) / 1000
      return { ...report, perPageMicros: before === null || after === null ? null : Math.round(((after - before) * 1e6) / pages) }
    },
    look: (side, request) => look({ port: ports[side], request }),
    async stop() {
      for (const part of [client, floor, gateway]) await part.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

function scriptAt(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

async function portOf(script: RunningScript): Promise<number> {
  const answer = await script.ask({})
  if (typeof answer === 'object' && answer !== null && 'port' in answer && typeof answer.port === 'number') return answer.port
  throw new Error('The floor does not say where it listens.')
}

function readReport(answer: unknown): PageReport {
  if (typeof answer === 'object' && answer !== null && 'perSecond' in answer && 'p50Ms' in answer && 'p99Ms' in answer) {
    return { perSecond: Number(answer.perSecond), p50Ms: Number(answer.p50Ms), p99Ms: Number(answer.p99Ms) }
  }
  throw new Error('The client gave no report.')
}

function requestText({ path, headers }: { path: string; headers: Readonly<Record<string, string>> }): string {
  const lines = Object.entries({ host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}`)
  return `GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`
}

async function look({ port, request }: { port: number; request: string }): Promise<unknown> {
  const [first = '', ...lines] = request.trimEnd().split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => line.split(': ', 2)))
  const reply = await fetch(`http://127.0.0.1:${port}${first.split(' ')[1]}`, { headers })
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${first}: ${reply.status} ${text.slice(0, 300)}`)
  return JSON.parse(text)
}
