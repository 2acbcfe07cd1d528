import { idSchema, instantSchema, pageOf, pageQuerySchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

const mostTenants = 5_000
const agencyRoleSchema = z.enum(['super_admin', 'platform_admin'])
const tenantRoleSchema = z.enum(['tenant_admin', 'user', 'readonly'])

export const personSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    email: z.string(),
    /** null: a person of clients alone. */
    role: agencyRoleSchema.nullable(),
    status: z.enum(['active', 'suspended']),
    /** By name; a list carries the first few, and `tenantCount` counts all. The owner sees every tenant and has none here. */
    tenants: z.array(tenantRefSchema.extend({ role: z.enum(['platform_admin', ...tenantRoleSchema.options]) })),
    tenantCount: z.int(),
    isYou: z.boolean(),
    lastSignInAt: instantSchema.nullable(),
    /** Until when a one-time password waits for them to choose their own; it may have passed. null: they have one of their own. */
    oneTimeUntil: instantSchema.nullable(),
    createdAt: instantSchema,
  })
  .meta({ id: 'Person' })

export const personPageSchema = pageOf(personSchema)
export const personListQuerySchema = pageQuerySchema.extend({
  cursor: idSchema.optional(),
  /** A part of the name or of the e-mail address. */
  search: z.string().max(200).optional(),
})

/** The whole agency as owner, assigned tenants as staff, or single tenants with a role each. */
export const personAccessSchema = z.union([
  z.strictObject({ role: z.literal('super_admin') }),
  z.strictObject({ role: z.literal('platform_admin'), tenantIds: z.array(idSchema).max(mostTenants) }),
  z.strictObject({
    role: z.null(),
    tenants: z
      .array(z.strictObject({ tenantId: idSchema, role: tenantRoleSchema }))
      .min(1)
      .max(mostTenants),
  }),
])

export const addPersonBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(200).meta({ label: 'Name' }),
  email: z.string().trim().max(320).meta({ label: 'E-mail' }),
  access: personAccessSchema,
})
export const changePersonAccessBodySchema = z.strictObject({ access: personAccessSchema })

/** Told this once: nobody can look it up later. */
export const oneTimePasswordSchema = z.object({ password: z.string(), expiresAt: instantSchema }).meta({ id: 'OneTimePassword' })
export const addedPersonSchema = oneTimePasswordSchema.extend({ person: personSchema }).meta({ id: 'AddedPerson' })

export type Person = z.infer<typeof personSchema>
export type PersonAccess = z.infer<typeof personAccessSchema>
export type OneTimePassword = z.infer<typeof oneTimePasswordSchema>
export type AddedPerson = z.infer<typeof addedPersonSchema>
