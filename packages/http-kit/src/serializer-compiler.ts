import { z } from '@bizosaas/contracts'
import { appError } from '@bizosaas/kernel'
import type { FastifySerializerCompiler } from 'fastify'

/**
 * Holds every reply against its schema and writes it. Services answer with the texts of the wire, so nothing is rewritten first;
 * only what does not pass, such as a Date where the wire has text, is looked at once more as JSON says it.
 */
export const serializerCompiler: FastifySerializerCompiler<z.ZodType> = ({ schema }) => {
  return (data: unknown) => {
    const asGiven = z.safeEncode(schema, data)
    const checked = asGiven.success ? asGiven : z.safeEncode(schema, asJson(data))
    if (!checked.success) throw appError('internal-error', { details: { reason: 'the reply does not fit its schema' }, cause: checked.error })
    return JSON.stringify(checked.data)
  }
}

function asJson(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data ?? null))
}
