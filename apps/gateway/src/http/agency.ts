import { agencyContactSchema, setAgencyContactBodySchema } from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import { setAgencyContact } from '@bizosaas/identity'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

/** What the agency says of itself; `/api/me` tells it. */
export const agencyRoutes = defineRoutes<GatewayDeps>('/api/agency', (route) => [
  route.put('/contact', setAgencyContact, {
    summary: 'Say whom clients write to or call',
    body: setAgencyContactBodySchema,
    reply: agencyContactSchema,
  }),
])
