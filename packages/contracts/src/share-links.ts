import { agencyContactSchema } from './agency.ts'
import { idSchema, instantSchema, pageOf } from './shared-schemas.ts'
import { z } from './zod.ts'

const shareKindSchema = z.enum(['audit', 'report'])
const refSchema = z.string().min(1).max(200)

export const shareLinkSchema = z
  .object({
    id: idSchema,
    kind: shareKindSchema,
    ref: z.string(),
    createdBy: z.string(),
    createdAt: instantSchema,
    expiresAt: instantSchema,
    state: z.enum(['open', 'expired', 'revoked']),
  })
  .meta({ id: 'ShareLink' })

export const shareLinkPageSchema = pageOf(shareLinkSchema)
export const shareLinkListQuerySchema = z.strictObject({ tenantId: idSchema.optional(), kind: shareKindSchema, ref: refSchema })

export const createShareLinkBodySchema = z.strictObject({
  tenantId: idSchema.optional(),
  kind: shareKindSchema,
  ref: refSchema,
  days: z.int().min(1).max(90).default(30).meta({ label: 'Opens for so many days' }),
})

/** `url` opens the page and is told this once: nobody can look it up later. */
export const createdShareLinkSchema = shareLinkSchema.extend({ url: z.url() })

/** What a link shows, told to whoever holds it; `url` is the link itself, for paper. */
export const sharedPageSchema = z
  .object({
    kind: shareKindSchema,
    agency: z.object({ name: z.string(), contact: agencyContactSchema }),
    createdAt: instantSchema,
    expiresAt: instantSchema,
    url: z.url(),
  })
  .meta({ id: 'SharedPage' })

export type ShareLinkView = z.infer<typeof shareLinkSchema>
export type CreatedShareLink = z.infer<typeof createdShareLinkSchema>
export type SharedPage = z.infer<typeof sharedPageSchema>
