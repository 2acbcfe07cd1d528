import { listBriefings } from '@bizosaas/automation'
import { briefingListSchema, briefingQuerySchema } from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

export const briefingRoutes = defineRoutes<GatewayDeps>('/api/briefings', (route) => [
  route.get('/', listBriefings, { summary: 'The newest briefing of each tenant', query: briefingQuerySchema, reply: briefingListSchema }),
])
