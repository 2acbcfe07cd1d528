import { getCrewRun, listCrews, startCrewRun } from '@bizosaas/automation'
import { crewListQuerySchema, crewListSchema, crewRunDetailSchema, crewRunSchema, startCrewRunBodySchema } from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

export const crewRoutes = defineRoutes<GatewayDeps>('/api/crews', (route) => [
  route.get('/', listCrews, { summary: 'Every crew with its last run', query: crewListQuerySchema, reply: crewListSchema }),
  route.post('/:crewId/runs', startCrewRun, {
    summary: 'Run a crew now',
    body: startCrewRunBodySchema,
    reply: crewRunSchema,
    status: 202,
    idempotent: true,
  }),
  route.get('/runs/:runId', getCrewRun, { summary: 'One run of a crew with its members', reply: crewRunDetailSchema }),
])
