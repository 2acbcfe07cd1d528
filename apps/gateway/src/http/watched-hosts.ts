import { addWatchedHost, listWatchedHosts, removeWatchedHost } from '@bizosaas/automation'
import {
  addedWatchedHostSchema,
  addWatchedHostBodySchema,
  removedWatchedHostSchema,
  watchedHostListSchema,
  watchedHostQuerySchema,
} from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

export const watchedHostRoutes = defineRoutes<GatewayDeps>('/api/watched-hosts', (route) => [
  route.get('/', listWatchedHosts, {
    summary: 'Hosts whose certificate and domain are looked at',
    query: watchedHostQuerySchema,
    reply: watchedHostListSchema,
  }),
  route.post('/', addWatchedHost, {
    summary: 'Watch a host that no connection leads to',
    body: addWatchedHostBodySchema,
    reply: addedWatchedHostSchema,
    status: 201,
  }),
  route.delete('/:host', removeWatchedHost, { summary: 'Watch a host no longer', query: watchedHostQuerySchema, reply: removedWatchedHostSchema }),
])
