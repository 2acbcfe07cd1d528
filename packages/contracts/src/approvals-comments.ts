import { idSchema, instantSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

const namedSchema = z.object({ ref: z.string(), label: z.string() })

/** A word beside the decision; it decides nothing. */
export const commentSchema = z
  .object({ id: idSchema, version: z.int(), author: namedSchema, body: z.string(), createdAt: instantSchema })
  .meta({ id: 'Comment' })
export const addCommentBodySchema = z.strictObject({ body: z.string().trim().min(1).max(4000) })

/** What a later look found. `actionIndex` is null where it is about the whole proposal; `detail` is what was seen, as it was recorded. */
export const outcomeSchema = z
  .object({
    kind: z.enum(['verified', 'not-verified', 'measured', 'not-measurable']),
    actionIndex: z.int().nullable(),
    text: z.string().nullable(),
    evidenceId: idSchema.nullable(),
    detail: z.record(z.string(), z.unknown()),
    recordedBy: namedSchema,
    recordedAt: instantSchema,
  })
  .meta({ id: 'Outcome' })

export type CommentView = z.infer<typeof commentSchema>
export type OutcomeView = z.infer<typeof outcomeSchema>
