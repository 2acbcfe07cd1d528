import { createApp, type RouteSurroundings, registerRoutes } from '@bizosaas/http-kit'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { GatewayDeps } from '../compose/gateway-deps.ts'
import { allRoutes } from './all-routes.ts'

const openApi = {
  title: 'BizOSaaS Brain Gateway',
  version: '0.1.0',
  description: 'Agents propose, people approve, the platform executes exactly that. Every error is an RFC 9457 problem with a stable code.',
}

/** The API without its surroundings: what the OpenAPI document is made from, and what the gateway serves. */
export async function createGatewayApp({
  logger,
  around,
}: {
  logger: FastifyBaseLogger
  around: RouteSurroundings<GatewayDeps>
}): Promise<FastifyInstance> {
  const app = await createApp({ logger, openApi })
  registerRoutes(app, allRoutes, around)
  return app
}
