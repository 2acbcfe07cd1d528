import { randomUUID } from 'node:crypto'
import { z } from 'zod'

export interface Site {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly user: string
  readonly applicationPassword: string
}

const sitesSchema = z.array(z.object({ id: z.string(), name: z.string(), url: z.url(), user: z.string(), applicationPassword: z.string() }))
const idSchema = z.object({ id: z.uuid() })
const agentId = 'technical-seo-specialist'

/** The sites the simulators serve. */
export async function readSimulatedSites(simulatorsUrl: string): Promise<readonly Site[]> {
  const response = await fetch(`${simulatorsUrl}/sites`, { signal: AbortSignal.timeout(5000) })
  return sitesSchema.parse(await response.json())
}

/** One tenant for each site, through the API like anybody else: allowed host, tenant, connection, first run of the agent. */
export async function seedTenants(call: { gatewayUrl: string; accessToken: string; sites: readonly Site[]; isSimulated: boolean }): Promise<void> {
  for (const site of call.sites) await seedTenant({ ...call, site })
}

type Call = { gatewayUrl: string; accessToken: string; isSimulated: boolean }

async function seedTenant({ site, ...call }: Call & { site: Site }): Promise<void> {
  const { host } = new URL(site.url)
  await post(call, '/api/allowed-hosts', { host, reason: call.isSimulated ? 'A simulator of the demo agency' : 'A WordPress on this machine' })
  const tenant = idSchema.parse(await post(call, '/api/tenants', { name: site.name, slug: site.id, isSimulated: call.isSimulated }))
  const credentials = { user: site.user, applicationPassword: site.applicationPassword }
  const connection = idSchema.parse(
    await post(call, '/api/connections', { tenantId: tenant.id, connectorId: 'wordpress', baseUrl: site.url, credentials }),
  )
  await post(call, `/api/agents/${agentId}/runs`, { tenantId: tenant.id, connectionId: connection.id })
}

async function post({ gatewayUrl, accessToken }: Call, address: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
  const response = await fetch(`${gatewayUrl}${address}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(`The demo could not be set up: ${address} answered ${response.status} ${JSON.stringify(answer).slice(0, 500)}`)
  return answer
}
