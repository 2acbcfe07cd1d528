import { z } from 'zod'
import type { GatewayApi } from './gateway-api.ts'
import { setUpRoutines } from './set-up-routines.ts'
import type { Site } from './site.ts'

const agentId = 'technical-seo-specialist'
/** Shows in the demo how a crew works, and what it says while there is no Search Console data. */
const crewId = 'content-plan'
const idSchema = z.object({ id: z.uuid() })
const tenantPageSchema = z.object({ items: z.array(z.object({ id: z.uuid(), slug: z.string() })), nextCursor: z.string().nullable() })
const connectionSchema = z.object({ id: z.uuid(), connectorId: z.string(), baseUrl: z.string(), status: z.string() })
const connectionPageSchema = z.object({ items: z.array(connectionSchema) })
const runPageSchema = z.object({ items: z.array(z.unknown()) })

interface Connecting {
  readonly api: GatewayApi
  readonly site: Site
  readonly isSimulated: boolean
}

/**
 * Makes a site a tenant, through the API like anybody else: allowed host, tenant, connection, approval of the usual routines, first run of the
 * agent and, in the demo, of a crew. What is done already is left as it is, so that a start that was cut off goes on, and a WordPress that moved to another port is connected there.
 */
export async function connectSite({ api, site, isSimulated }: Connecting): Promise<void> {
  const { hostname, port } = new URL(site.origin)
  const reason = isSimulated ? 'A simulator of the demo agency' : 'A WordPress on this machine'
  await api.post('/api/allowed-hosts', { host: `${hostname}:${port === '' ? '80' : port}`, reason })
  const tenantId = (await findTenant({ api, slug: site.id })) ?? idSchema.parse(await api.post('/api/tenants', tenantOf({ site, isSimulated }))).id
  const connectionId = await connect({ api, site, tenantId })
  const { items: runs } = runPageSchema.parse(await api.get(`/api/agents/runs?limit=1&tenantId=${tenantId}`))
  if (runs.length > 0) return
  await setUpRoutines({ api, tenantId, agentId })
  await api.post(`/api/agents/${agentId}/runs`, { tenantId, connectionId })
  if (isSimulated) await api.post(`/api/crews/${crewId}/runs`, { tenantId, connectionId })
}

async function findTenant({ api, slug }: { api: GatewayApi; slug: string }): Promise<string | null> {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: z.infer<typeof tenantPageSchema> = tenantPageSchema.parse(
      await api.get(`/api/tenants?limit=100${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`),
    )
    const found = page.items.find((tenant) => tenant.slug === slug)
    if (found !== undefined) return found.id
    cursor = page.nextCursor
  }
  return null
}

function tenantOf({ site, isSimulated }: Omit<Connecting, 'api'>) {
  // The simulated businesses are British; where the site of a WordPress on this machine is, nobody knows.
  return { name: site.name, slug: site.id, isSimulated, ...(isSimulated && { timeZone: 'Europe/London' }) }
}

async function connect({ api, site, tenantId }: { api: GatewayApi; site: Site; tenantId: string }): Promise<string> {
  const { items } = connectionPageSchema.parse(await api.get(`/api/connections?limit=100&tenantId=${tenantId}`))
  const own = items.filter(({ connectorId, status }) => connectorId === 'wordpress' && status !== 'disconnected')
  const current = own.find(({ baseUrl }) => baseUrl === site.url)
  const works = current !== undefined && connectionSchema.parse(await api.post(`/api/connections/${current.id}/check`, {})).status === 'connected'
  const credentials = { user: site.user, applicationPassword: site.applicationPassword }
  const { id } = works
    ? current
    : idSchema.parse(await api.post('/api/connections', { tenantId, connectorId: 'wordpress', baseUrl: site.origin, credentials }))
  for (const old of own) if (old.id !== id && isOfThisMachine(old.baseUrl)) await api.remove(`/api/connections/${old.id}`)
  return id
}

/** The address of an earlier start on other ports; an account a person connected elsewhere stays. */
function isOfThisMachine(address: string): boolean {
  return new URL(address).hostname === '127.0.0.1'
}
