import { idSchema, instantSchema, pageOf, pageQuerySchema } from './shared-schemas.ts'
import { z } from './zod.ts'

export const tenantSchema = z
  .object({
    id: idSchema,
    slug: z.string(),
    name: z.string(),
    status: z.enum(['active', 'suspended']),
    isSimulated: z.boolean(),
    timeZone: z.string(),
    language: z.string(),
    planId: z.string(),
    createdAt: instantSchema,
  })
  .meta({ id: 'Tenant' })

export const tenantPageSchema = pageOf(tenantSchema)
export const tenantListQuerySchema = pageQuerySchema
export const createTenantBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(200).meta({ label: 'Name' }),
  slug: z
    .string()
    .regex(/^[a-z0-9](-?[a-z0-9])*$/)
    .max(60)
    .meta({ label: 'Short name' }),
  timeZone: z.string().max(60).default('Etc/UTC'),
  language: z.string().max(20).default('en'),
  isSimulated: z.boolean().default(false),
})

export type Tenant = z.infer<typeof tenantSchema>
export type CreateTenantBody = z.infer<typeof createTenantBodySchema>
