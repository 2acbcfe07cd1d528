import { agencyContactSchema } from './agency.ts'
import { idSchema, instantSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

/** Who is signed in and what they may do, for the frame of a portal. */
export const meSchema = z
  .object({
    userId: idSchema,
    name: z.string(),
    email: z.string(),
    role: z.string().nullable(),
    permissions: z.array(z.string()),
    agency: z.object({ name: z.string(), isDemo: z.boolean(), contact: agencyContactSchema }),
    waiting: z.int(),
  })
  .meta({ id: 'Me' })

export const changePasswordBodySchema = z.strictObject({
  current: z.string().min(1).max(1000).meta({ label: 'Present password' }),
  password: z.string().min(1).max(1000).meta({ label: 'New password' }),
})
export const passwordChangedSchema = z.object({ changedAt: instantSchema })

export type Me = z.infer<typeof meSchema>
