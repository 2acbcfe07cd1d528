import { idSchema, instantSchema, pageOf, pageQuerySchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

export const connectionStatusSchema = z.enum(['connected', 'failing', 'disconnected'])

export const connectionSchema = z
  .object({
    id: idSchema,
    tenant: tenantRefSchema,
    connectorId: z.string(),
    account: z.string(),
    baseUrl: z.string(),
    status: connectionStatusSchema,
    isSimulated: z.boolean(),
    facts: z.record(z.string(), z.unknown()),
    failure: z.object({ code: z.string(), title: z.string(), remedy: z.string(), since: instantSchema }).nullable(),
    checkedAt: instantSchema,
    createdAt: instantSchema,
  })
  .meta({ id: 'Connection' })

export const connectionPageSchema = pageOf(connectionSchema)
export const connectionListQuerySchema = pageQuerySchema.extend({ tenantId: idSchema.optional() })

export const connectBodySchema = z.strictObject({
  tenantId: idSchema,
  connectorId: z.string().max(60),
  /** The address of the account; left out for a system with one address for all. */
  baseUrl: z.url().max(500).optional(),
  credentials: z.record(z.string().max(60), z.string().max(2000)),
})

export const beginAuthorizationBodySchema = z.strictObject({
  tenantId: idSchema,
  connectorId: z.string().max(60),
  baseUrl: z.url().max(500),
  returnUrl: z.url().max(500),
})
export const beginAuthorizationReplySchema = z.object({ authorizeUrl: z.string(), state: z.string() })
export const completeAuthorizationBodySchema = z.strictObject({
  tenantId: idSchema,
  state: z.string().max(200),
  answer: z.record(z.string().max(60), z.string().max(2000)),
})

/** What the connect form shows: fields and words come from the connector's own schema. */
export const connectorSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    category: z.string(),
    fields: z.array(z.object({ name: z.string(), label: z.string(), isSecret: z.boolean(), help: z.string().nullable() })),
    canAuthorize: z.boolean(),
  })
  .meta({ id: 'Connector' })
export const connectorListSchema = z.object({ items: z.array(connectorSchema), nextCursor: z.string().nullable() })

export const allowHostBodySchema = z.strictObject({ host: z.string().min(1).max(300), reason: z.string().min(1).max(500) })
export const allowedHostSchema = z.object({ host: z.string(), reason: z.string(), createdAt: instantSchema }).meta({ id: 'AllowedHost' })
export const allowedHostListSchema = z.object({ items: z.array(allowedHostSchema), nextCursor: z.string().nullable() })
export const disallowHostReplySchema = z.object({ host: z.string(), wasAllowed: z.boolean() })

export type Connection = z.infer<typeof connectionSchema>
export type Connector = z.infer<typeof connectorSchema>
export type AllowedHost = z.infer<typeof allowedHostSchema>
