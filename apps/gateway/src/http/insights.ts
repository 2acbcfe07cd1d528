import { getInsightSharing, listAgencyInsights, listInsights, setInsightSharing } from '@bizosaas/automation'
import { insightListSchema, insightSharingQuerySchema, insightSharingSchema, setInsightSharingBodySchema } from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

const listAnyInsights = { scope: 'either', tenant: listInsights, agency: listAgencyInsights } as const

export const insightRoutes = defineRoutes<GatewayDeps>('/api/insights', (route) => [
  route.get('/', listAnyInsights, { summary: 'What changes came to over at least five tenants', reply: insightListSchema }),
  route.get('/sharing', getInsightSharing, {
    summary: 'What a tenant shares for insights',
    query: insightSharingQuerySchema,
    reply: insightSharingSchema,
  }),
  route.put('/sharing', setInsightSharing, {
    summary: 'Opt a tenant out of insights, or in again',
    body: setInsightSharingBodySchema,
    reply: insightSharingSchema,
  }),
])
