import { createTenantBodySchema, tenantListQuerySchema, tenantPageSchema, tenantSchema } from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import { createTenant, getTenant, listTenants } from '@bizosaas/identity'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

export const tenantRoutes = defineRoutes<GatewayDeps>('/api/tenants', (route) => [
  route.get('/', listTenants, { summary: 'Tenants you may see', query: tenantListQuerySchema, reply: tenantPageSchema }),
  route.post('/', createTenant, { summary: 'Add a tenant', body: createTenantBodySchema, reply: tenantSchema, status: 201 }),
  route.get('/:tenantId', getTenant, { summary: 'One tenant', reply: tenantSchema }),
])
