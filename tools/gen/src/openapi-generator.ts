import { openApiDocument } from '@bizosaas/gateway'
import { Validator } from '@seriousme/openapi-schema-validator'
import type { Generator } from './generator.ts'

/** The API's description, made from the routes and checked against the OpenAPI schema: an invalid one is never written. */
export const openapiGenerator: Generator = {
  name: 'OpenAPI document',
  async files() {
    const document = await openApiDocument()
    const verdict = await new Validator().validate(structuredClone(document))
    if (!verdict.valid) throw new Error(`the OpenAPI document is not valid: ${JSON.stringify(verdict.errors).slice(0, 1000)}`)
    return new Map([['docs/api/openapi.gen.json', `${JSON.stringify(document, null, 2)}\n`]])
  },
}
