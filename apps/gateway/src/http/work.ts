import { listWork, proposeWork, stopWork, suggestWork } from '@bizosaas/automation'
import {
  proposeWorkBodySchema,
  stopWorkBodySchema,
  stopWorkReplySchema,
  submittedSchema,
  suggestWorkBodySchema,
  suggestWorkReplySchema,
  workListQuerySchema,
  workListSchema,
} from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

/** Which agents and workflows may start for a tenant. No route allows one: that is proposed and decided. */
export const workRoutes = defineRoutes<GatewayDeps>('/api/work', (route) => [
  route.get('/', listWork, { summary: 'What may start for a tenant', query: workListQuerySchema, reply: workListSchema }),
  route.post('/proposals', proposeWork, {
    summary: 'Propose that agents or workflows may start',
    body: proposeWorkBodySchema,
    reply: submittedSchema,
    status: 202,
    idempotent: true,
  }),
  route.post('/suggestions', suggestWork, {
    summary: 'Let the platform propose the usual routines',
    body: suggestWorkBodySchema,
    reply: suggestWorkReplySchema,
    status: 202,
  }),
  route.post('/stops', stopWork, {
    summary: 'Let agents or workflows start no more, from now on',
    body: stopWorkBodySchema,
    reply: stopWorkReplySchema,
  }),
])
