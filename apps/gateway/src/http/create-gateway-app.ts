import { createApp, type RouteSurroundings, registerRoutes } from '@bizosaas/http-kit'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { GatewayDeps } from '../compose/gateway-deps.ts'
import { allRoutes } from './all-routes.ts'

const openApi = {
  title: 'BizOSaaS Brain Gateway',
  version: '0.1.0',
  description: 'Agents propose, people approve, the platform executes exactly that. Every error is an RFC 9457 problem with a stable code.',
}

/** The API without its surroundings, which are asked for at the first request: the OpenAPI document is made without any. */
export async function createGatewayApp(call: {
  readonly logger: FastifyBaseLogger
  readonly around: () => RouteSurroundings<GatewayDeps>
}): Promise<FastifyInstance> {
  const app = await createApp({ logger: call.logger, openApi })
  registerRoutes(app, allRoutes, call.around)
  return app
}
