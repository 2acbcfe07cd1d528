import type { Bench, Measured } from './bench.ts'
import type { FloorAddress } from './http/floor-pages.ts'
import { figuresOf, type MeasuredPages, measurePages, type PagePair } from './http/measure-pages.ts'
import { type SeededAgency, seedAgency } from './http/seed-agency.ts'
import { type Servers, startServers } from './http/start-servers.ts'
import { median } from './median.ts'

const pages = [
  { name: 'agentRuns', path: '/api/agents/runs', floor: '/agent-runs' },
  { name: 'workflowRuns', path: '/api/workflows/runs', floor: '/workflow-runs' },
] as const

/** The worst of the lists is the result. */
export const lists: Bench = {
  about: 'Pages of 25 of ordinary lists by staff with three tenants each, every guard on, against fastify and pg without any.',
  goal: { least: 0.45 },
  async measure(stage) {
    const database = await stage.database()
    const agency = await seedAgency({ adminUrl: database.adminUrl, seed: stage.seed, size: sizeOf(stage.isShort) })
    const servers = await startServers(database)
    try {
      const all: MeasuredPages[] = []
      for (const page of pages) all.push(await measurePages({ stage, servers, pair: askedByStaff({ ...page, agency, servers }) }))
      return worst(all)
    } finally {
      await servers.stop()
    }
  },
}

function sizeOf(isShort: boolean) {
  return isShort ? { tenants: 50, proposals: 0, runs: 2500 } : { tenants: 200, proposals: 0, runs: 100_000 }
}

type Asking = { readonly name: string; readonly path: string; readonly floor: FloorAddress; readonly agency: SeededAgency; readonly servers: Servers }

function askedByStaff({ name, path, floor, agency: { staff }, servers }: Asking): PagePair {
  return {
    name,
    product: staff.map(({ userId, sessionId }) => servers.product({ path, holder: { userId, sessionId, portal: 'admin' } })),
    floor: staff.map(({ tenantIds }) => servers.floor({ path: `${floor}?tenants=${tenantIds}` })),
  }
}

function worst(all: readonly MeasuredPages[]): Measured {
  const [lowest] = all.toSorted((a, b) => median(a.ratios) - median(b.ratios))
  return { ratios: lowest?.ratios ?? [], floors: lowest?.floors ?? [], figures: figuresOf(all) }
}
