import { idSchema, instantSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

/** Rules as governance stores them; it checks each condition and names what is wrong with one. */
const policyRuleSchema = z.looseObject({
  name: z.string().min(1).max(80),
  when: z.looseObject({ kind: z.string() }),
  answer: z.looseObject({ kind: z.enum(['allow', 'hold', 'deny']) }),
})

export const policySchema = z
  .object({
    version: z.int(),
    rules: z.array(policyRuleSchema),
    /** The rules as sentences, a line each. */
    text: z.string(),
    note: z.string(),
    createdBy: z.object({ ref: z.string(), label: z.string() }).nullable(),
    createdAt: instantSchema.nullable(),
  })
  .meta({ id: 'Policy' })
export const policyListSchema = z.object({ items: z.array(policySchema), nextCursor: z.string().nullable() })
export const policyListQuerySchema = z.strictObject({ tenantId: idSchema.optional() })

export const proposePolicyBodySchema = z.strictObject({
  tenantId: idSchema,
  rules: z.array(policyRuleSchema).max(100),
  /** Why; it stands on the card and beside the version. */
  note: z.string().trim().min(1).max(1000),
  validForDays: z.int().min(1).max(90).optional(),
})

export type PolicyView = z.infer<typeof policySchema>
