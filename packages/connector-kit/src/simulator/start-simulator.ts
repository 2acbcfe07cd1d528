import fastify, { type FastifyInstance } from 'fastify'

/** What a simulator adds its routes to. */
export type SimulatorServer = FastifyInstance

/** Answers like one vendor. `routes` gets a bare fastify; bodies of every type arrive as bytes unless a route parses them itself. */
export interface SimulatorDefinition {
  readonly name: string
  readonly routes: (server: SimulatorServer) => void | Promise<void>
}

export interface RunningSimulator {
  /** Without a slash at the end, e.g. `http://127.0.0.1:7411`. */
  readonly url: string
  readonly isSimulated: true
  close(): Promise<void>
}

/** Starts a simulator on 127.0.0.1. Port 0 is any free one. */
export async function startSimulator({ definition, port = 0 }: { definition: SimulatorDefinition; port?: number }): Promise<RunningSimulator> {
  const server = fastify({
    logger: false,
    forceCloseConnections: true,
    bodyLimit: 20 * 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 500 },
  })
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  server.addHook('onSend', async (_request, reply) => {
    reply.header('x-bizosaas-simulated', definition.name)
  })
  await definition.routes(server)
  const url = await server.listen({ host: '127.0.0.1', port })
  return { url, isSimulated: true, close: () => server.close() }
}
