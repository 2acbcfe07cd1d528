import { z } from './zod.ts'

/** Whom clients write to or call. */
export const agencyContactSchema = z.object({ email: z.string().nullable(), phone: z.string().nullable() }).meta({ id: 'AgencyContact' })

/** As people write telephone numbers, with the country first or not. */
const phoneSchema = z.string().regex(/^\+?[\d(][\d ()./-]{3,37}\d$/)

export const setAgencyContactBodySchema = z.strictObject({
  email: z.email().max(254).nullable().meta({ label: 'E-mail' }),
  phone: phoneSchema.nullable().meta({ label: 'Telephone' }),
})

export type AgencyContact = z.infer<typeof agencyContactSchema>
