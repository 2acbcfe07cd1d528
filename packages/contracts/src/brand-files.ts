import { idSchema, instantSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

/** `instead` stands in place of a forbidden word; null: a text with it is taken out. */
const brandRuleSchema = z.object({
  number: z.int().min(1).max(9999).meta({ label: 'Number' }),
  kind: z.enum(['forbidden-word', 'spelling', 'banned-claim']).meta({ label: 'Kind' }),
  text: z.string().trim().min(2).max(120).meta({ label: 'Word, name or claim' }),
  instead: z.string().trim().min(1).max(120).nullable().meta({ label: 'Instead' }),
  reason: z.string().trim().min(1).max(500).meta({ label: 'Reason' }),
})

const brandContent = { tone: z.array(z.string().trim().min(1).max(60)).max(20), rules: z.array(brandRuleSchema).max(300) }

export const brandFileSchema = z
  .object({
    version: z.int(),
    ...brandContent,
    note: z.string(),
    createdBy: z.object({ ref: z.string(), label: z.string() }),
    createdAt: instantSchema,
  })
  .meta({ id: 'BrandFile' })
export const brandFileListSchema = z.object({ items: z.array(brandFileSchema), nextCursor: z.string().nullable() })
export const brandFileQuerySchema = z.strictObject({ tenantId: idSchema.optional() })

export const proposeBrandFileBodySchema = z.strictObject({
  tenantId: idSchema,
  file: z.strictObject(brandContent),
  /** Why; it stands on the card and beside the version. */
  note: z.string().trim().min(1).max(1000),
})

export type BrandFile = z.infer<typeof brandFileSchema>
export type BrandRule = z.infer<typeof brandRuleSchema>
