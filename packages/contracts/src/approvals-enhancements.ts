import { idSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

/** The steps of an enhancement that somebody takes, beside writing, deciding and archiving it. */
export const enhancementStepSchema = z.enum(['queued', 'in-review', 'assigned', 'in-development', 'merged', 'deployed', 'health-checked'])

export const identifyEnhancementBodySchema = z.strictObject({
  tenantId: idSchema,
  title: z.string().trim().min(1).max(300),
  description: z.string().trim().max(20_000).optional(),
  reasoning: z.string().trim().max(20_000).optional(),
  effort: z.enum(['S', 'M', 'L']).optional(),
  /** With them it goes into the review at once; without them it is only identified. */
  requirements: z.string().trim().max(200_000).optional(),
})
export const submittedSchema = z.object({ proposalId: idSchema, version: z.int(), state: z.string() })

export const writeRequirementsBodySchema = z.strictObject({
  version: z.int().min(1),
  requirements: z.string().trim().min(1).max(200_000),
  title: z.string().trim().min(1).max(300).optional(),
})

export const moveEnhancementBodySchema = z.strictObject({
  to: enhancementStepSchema,
  /** What was merged, where it was deployed, what was looked at, why it goes back: a link or a sentence. Merged, deployed and health-checked need it. */
  note: z.string().trim().max(4000).optional(),
  /** Who carries it out; `assigned` needs it. */
  assignee: idSchema.optional(),
})
export const enhancementMovedSchema = z.object({ proposalId: idSchema, state: z.string() })

export type EnhancementStep = z.infer<typeof enhancementStepSchema>
