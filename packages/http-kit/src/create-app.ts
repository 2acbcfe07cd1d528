import { randomUUID } from 'node:crypto'
import { appError, isAppError } from '@bizosaas/kernel'
import swagger from '@fastify/swagger'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, validatorCompiler } from 'fastify-type-provider-zod'
import { toProblem } from './problems.ts'
import { serializerCompiler } from './serializer-compiler.ts'

export interface AppOptions {
  readonly logger: FastifyBaseLogger
  readonly openApi?: { readonly title: string; readonly version: string; readonly description: string }
}

const bodyLimitBytes = 1_048_576

/** A server with our way of answering: problems for every error, zod on both sides, a request id in every reply, `/healthz`. */
export async function createApp({ logger, openApi }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimitBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  app.setErrorHandler((error, request, reply) => {
    const problem = toProblem({ error, requestId: request.id })
    if (problem.status >= 500)
      request.log.error({ err: error, cause: error instanceof Error ? error.cause : undefined, code: problem.code }, problem.title)
    if (isAppError(error) && error.retry.kind === 'after') reply.header('retry-after', Math.ceil(error.retry.ms / 1000))
    return reply.status(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
  })
  app.setNotFoundHandler((request, reply) => {
    const problem = toProblem({ error: appError('route-not-found'), requestId: request.id })
    return reply.status(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
  })
  if (openApi !== undefined) {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.1',
        info: openApi,
        components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
      },
      transform: jsonSchemaTransform,
      transformObject: jsonSchemaTransformObject,
    })
  }
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  return app
}
