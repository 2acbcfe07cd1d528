import {
  allowedHostListSchema,
  allowedHostSchema,
  allowHostBodySchema,
  beginAuthorizationBodySchema,
  beginAuthorizationReplySchema,
  completeAuthorizationBodySchema,
  connectBodySchema,
  connectionListQuerySchema,
  connectionPageSchema,
  connectionSchema,
  connectorListSchema,
  disallowHostReplySchema,
  z,
} from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import {
  allowHost,
  beginAuthorization,
  completeAuthorization,
  connectConnection,
  disallowHost,
  disconnectConnection,
  listAllowedHosts,
  listConnections,
  listConnectors,
  verifyConnection,
} from '@bizosaas/integration'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

const object = { kind: 'connection', parameter: 'connectionId' } as const

export const connectionRoutes = defineRoutes<GatewayDeps>('/api/connections', (route) => [
  route.get('/', listConnections, { summary: 'Connected accounts', query: connectionListQuerySchema, reply: connectionPageSchema }),
  route.post('/', connectConnection, {
    summary: 'Connect an account; it is tried at once',
    body: connectBodySchema,
    reply: connectionSchema,
    status: 201,
  }),
  route.post('/authorizations', beginAuthorization, {
    summary: 'Begin on the vendor’s own page',
    body: beginAuthorizationBodySchema,
    reply: beginAuthorizationReplySchema,
  }),
  route.post('/authorizations/complete', completeAuthorization, {
    summary: 'What the vendor sent back',
    body: completeAuthorizationBodySchema,
    reply: connectionSchema,
    status: 201,
  }),
  route.post('/:connectionId/check', verifyConnection, { summary: 'Try the account now', body: z.strictObject({}), reply: connectionSchema, object }),
  route.delete('/:connectionId', disconnectConnection, { summary: 'Disconnect and forget the credential', reply: z.looseObject({}), object }),
])

export const connectorRoutes = defineRoutes<GatewayDeps>('/api/connectors', (route) => [
  route.get('/', listConnectors, { summary: 'Systems that can be connected', reply: connectorListSchema }),
])

export const allowedHostRoutes = defineRoutes<GatewayDeps>('/api/allowed-hosts', (route) => [
  route.get('/', listAllowedHosts, {
    summary: 'Private hosts that may be reached',
    reply: allowedHostListSchema,
  }),
  route.post('/', allowHost, { summary: 'Allow a private host', body: allowHostBodySchema, reply: allowedHostSchema, status: 201 }),
  route.delete('/:host', disallowHost, { summary: 'Close the way to a private host again', reply: disallowHostReplySchema }),
])
