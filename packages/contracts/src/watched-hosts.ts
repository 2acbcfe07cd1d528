import { idSchema, instantSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

/** What the last look saw; a problem says why something could not be read. */
const lastLookSchema = z.object({
  at: instantSchema,
  certificate: z.object({ until: instantSchema, isRefused: z.boolean() }).nullable(),
  certificateProblem: z.string().nullable(),
  domain: z.object({ name: z.string(), until: instantSchema }).nullable(),
  domainProblem: z.string().nullable(),
})

/** A host whose certificate and domain are looked at: a connection leads there, or somebody named it. */
export const watchedHostSchema = z
  .object({
    host: z.string(),
    isConnected: z.boolean(),
    /** Whether a simulator answers there. */
    isSimulated: z.boolean(),
    named: z.object({ note: z.string().nullable(), by: z.string(), at: instantSchema }).nullable(),
    lastLook: lastLookSchema.nullable(),
  })
  .meta({ id: 'WatchedHost' })
export const watchedHostListSchema = z.object({ items: z.array(watchedHostSchema), nextCursor: z.string().nullable() })
export const watchedHostQuerySchema = z.strictObject({ tenantId: idSchema.optional() })

export const addWatchedHostBodySchema = z.strictObject({
  tenantId: idSchema.optional(),
  /** A name, a name with a port, or a whole address. */
  host: z.string().max(2000),
  note: z.string().max(200).default(''),
})
export const addedWatchedHostSchema = z.object({ host: z.string(), note: z.string().nullable() })
export const removedWatchedHostSchema = z.object({ host: z.string(), wasWatched: z.boolean() })

export type WatchedHost = z.infer<typeof watchedHostSchema>
