import { expect, test } from 'vitest'
import { connectSite } from './connect-site.ts'
import type { GatewayApi } from './gateway-api.ts'

const id = (number: number) => `018f0000-0000-7000-8000-00000000000${number}`
const site = {
  id: 'wordpress',
  name: 'WordPress',
  url: 'http://127.0.0.1:8020',
  origin: 'http://127.0.0.1:8020',
  user: 'u',
  applicationPassword: 'p',
}

type Scene = {
  tenants?: { id: string; slug: string }[]
  connections?: { id: string; baseUrl: string; status: string }[]
  runs?: unknown[]
  check?: string
}

/** The gateway as far as this needs it: two pages of tenants, connections, runs. Every change is written down. */
function gateway({ tenants = [], connections = [], runs = [], check = 'connected' }: Scene) {
  const changes: string[] = []
  const wordpress = connections.map((connection) => ({ ...connection, connectorId: 'wordpress' }))
  const tenantPage = (isSecond: boolean) =>
    isSecond ? { items: tenants.slice(1), nextCursor: null } : { items: tenants.slice(0, 1), nextCursor: tenants.length > 1 ? 'next' : null }
  const api: GatewayApi = {
    async get(address) {
      if (address.startsWith('/api/tenants')) return tenantPage(address.includes('&cursor='))
      if (address.startsWith('/api/work')) return { items: [{ id: 'technical-seo-specialist', isAllowed: true }], nextCursor: null }
      return { items: address.startsWith('/api/connections') ? wordpress : runs, nextCursor: null }
    },
    async post(address, body) {
      if (address.endsWith('/check')) return { ...wordpress.find((one) => address.includes(one.id)), status: check }
      changes.push(address === '/api/connections' || address === '/api/allowed-hosts' ? `${address} ${body.baseUrl ?? body.host}` : address)
      return address === '/api/work/suggestions' ? { proposalId: id(5), state: 'pending' } : { id: id(9) }
    },
    async put(address) {
      changes.push(`put ${address}`)
      return {}
    },
    async remove(address) {
      changes.push(`remove ${address}`)
      return {}
    },
  }
  return { api, changes }
}

const connect = async (scene: Scene, change: Partial<typeof site> = {}, isSimulated = false) => {
  const { api, changes } = gateway(scene)
  await connectSite({ api, site: { ...site, ...change }, isSimulated })
  return changes
}

test('a new site is allowed, made a tenant, connected, its routines approved, and read by the agent', async () => {
  expect(await connect({})).toEqual([
    '/api/allowed-hosts 127.0.0.1:8020',
    '/api/tenants',
    '/api/connections http://127.0.0.1:8020',
    '/api/work/suggestions',
    `/api/approvals/${id(5)}/decisions`,
    '/api/agents/technical-seo-specialist/runs',
  ])
})

test('in the demo a crew looks at the site as well', async () => {
  expect((await connect({}, {}, true)).slice(-2)).toEqual(['/api/agents/technical-seo-specialist/runs', '/api/crews/content-plan/runs'])
})

test('a start that was cut off goes on where it was', async () => {
  const tenants = [
    { id: id(1), slug: 'other' },
    { id: id(2), slug: 'wordpress' },
  ]
  expect(await connect({ tenants })).toEqual([
    '/api/allowed-hosts 127.0.0.1:8020',
    '/api/connections http://127.0.0.1:8020',
    '/api/work/suggestions',
    `/api/approvals/${id(5)}/decisions`,
    '/api/agents/technical-seo-specialist/runs',
  ])
})

test('what is connected and works is left alone', async () => {
  const connections = [{ id: id(3), baseUrl: 'http://127.0.0.1:8020', status: 'connected' }]
  expect(await connect({ tenants: [{ id: id(2), slug: 'wordpress' }], connections, runs: [{}] })).toEqual(['/api/allowed-hosts 127.0.0.1:8020'])
})

test('a credential that no longer works is renewed', async () => {
  const connections = [{ id: id(9), baseUrl: 'http://127.0.0.1:8020', status: 'failing' }]
  expect(await connect({ tenants: [{ id: id(2), slug: 'wordpress' }], connections, runs: [{}], check: 'failing' })).toEqual([
    '/api/allowed-hosts 127.0.0.1:8020',
    '/api/connections http://127.0.0.1:8020',
  ])
})

test('a site that moved is connected where it is now, and its old address is given up; an account elsewhere stays', async () => {
  const connections = [
    { id: id(3), baseUrl: 'http://127.0.0.1:7420', status: 'connected' },
    { id: id(4), baseUrl: 'https://www.example.com', status: 'connected' },
  ]
  expect(await connect({ tenants: [{ id: id(2), slug: 'wordpress' }], connections, runs: [{}] })).toEqual([
    '/api/allowed-hosts 127.0.0.1:8020',
    '/api/connections http://127.0.0.1:8020',
    `remove /api/connections/${id(3)}`,
  ])
})

test('a simulated site is connected by its name and recognised by where it listens', async () => {
  const named = { origin: 'http://bakery.simulated.test', url: 'http://127.0.0.1:8012' }
  expect(await connect({}, named)).toContain('/api/allowed-hosts bakery.simulated.test:80')
  expect(await connect({}, named)).toContain('/api/connections http://bakery.simulated.test')
  const connections = [{ id: id(3), baseUrl: named.url, status: 'connected' }]
  expect(await connect({ tenants: [{ id: id(2), slug: 'wordpress' }], connections, runs: [{}] }, named)).toHaveLength(1)
})
