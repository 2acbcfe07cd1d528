import type { Bench } from './bench.ts'
import { figuresOf, measurePages, type PagePair } from './http/measure-pages.ts'
import { type SeededAgency, seedAgency } from './http/seed-agency.ts'
import { type Servers, startServers } from './http/start-servers.ts'

/** People of one tenant each are the result; staff with three tenants each stand beside it. */
export const approvalQueue: Bench = {
  about: 'Pages of 25 of the approval queue with sign-in, permissions and row level security, against fastify and pg without any.',
  goal: { least: 1 },
  async measure(stage) {
    const database = await stage.database()
    const agency = await seedAgency({ adminUrl: database.adminUrl, seed: stage.seed, size: sizeOf(stage.isShort) })
    const servers = await startServers(database)
    try {
      const inTenant = await measurePages({ stage, servers, pair: askedInTenant({ agency, servers }) })
      const overTenants = await measurePages({ stage, servers, pair: askedOverTenants({ agency, servers }) })
      return { ratios: inTenant.ratios, floors: inTenant.floors, figures: figuresOf([inTenant, overTenants]) }
    } finally {
      await servers.stop()
    }
  },
}

function sizeOf(isShort: boolean) {
  return isShort ? { tenants: 50, proposals: 2500, runs: 0 } : { tenants: 2000, proposals: 200_000, runs: 0 }
}

type Asking = { readonly agency: SeededAgency; readonly servers: Servers }

function askedInTenant({ agency: { members, tenantIds }, servers }: Asking): PagePair {
  const asked = members.map((person, index) => ({ holder: { ...person, portal: 'client' as const }, tenantId: tenantIds[index] ?? '' }))
  return {
    name: 'inTenant',
    product: asked.map(({ holder, tenantId }) => servers.product({ path: '/api/approvals', holder, tenantId })),
    floor: asked.map(({ tenantId }) => servers.floor({ path: `/approvals?tenants=${tenantId}` })),
  }
}

function askedOverTenants({ agency: { staff }, servers }: Asking): PagePair {
  return {
    name: 'overTenants',
    product: staff.map(({ userId, sessionId }) => servers.product({ path: '/api/approvals', holder: { userId, sessionId, portal: 'admin' } })),
    floor: staff.map(({ tenantIds }) => servers.floor({ path: `/approvals?tenants=${tenantIds}` })),
  }
}
