import { createMetrics } from '@bizosaas/http-kit'
import type { Scopes } from '@bizosaas/kernel'
import fastify from 'fastify'

export interface WorkerServer {
  readonly url: string
  close(): Promise<void>
}

/** `/healthz` and `/metrics`, on loopback only: for the launcher and for Prometheus on this machine. */
export async function createWorkerServer({ port, scopes }: { port: number; scopes: Scopes }): Promise<WorkerServer> {
  const server = fastify({ logger: false, forceCloseConnections: true })
  createMetrics(server)
  server.get('/healthz', async (_request, reply) => {
    const isUp = await scopes.withPlatform('health', async () => true).catch(() => false)
    return reply.status(isUp ? 200 : 503).send({ status: isUp ? 'ok' : 'database-unavailable' })
  })
  const url = await server.listen({ host: '127.0.0.1', port })
  return { url, close: () => server.close() }
}
