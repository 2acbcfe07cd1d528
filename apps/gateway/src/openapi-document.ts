import { createLogger } from '@bizosaas/http-kit'
import { appError } from '@bizosaas/kernel'
import { createGatewayApp } from './http/create-gateway-app.ts'

/** The OpenAPI 3.1 document of the API, from its route table alone: nothing is opened and nothing listens. */
export async function openApiDocument(): Promise<Record<string, unknown>> {
  const app = await createGatewayApp({
    logger: createLogger({ name: 'openapi', level: 'silent' }),
    around: () => {
      throw appError('internal-error', { details: { reason: 'the document has no surroundings' } })
    },
  })
  await app.ready()
  const document: Record<string, unknown> = JSON.parse(JSON.stringify(app.swagger()))
  await app.close()
  return document
}
