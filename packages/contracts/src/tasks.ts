import { idSchema, instantSchema, pageOf, pageQuerySchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

const person = z.object({ ref: z.string(), label: z.string() })
const taskStateSchema = z.enum(['open', 'done', 'cancelled'])

/** What a person has to do by hand, because the platform cannot. */
export const taskSchema = z
  .object({
    id: idSchema,
    tenant: tenantRefSchema,
    title: z.string(),
    instructions: z.string(),
    dueAt: instantSchema,
    state: taskStateSchema,
    openedBy: person,
    createdAt: instantSchema,
    closedBy: person.nullable(),
    closedAt: instantSchema.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Task' })
export const taskPageSchema = pageOf(taskSchema)
export const taskQuerySchema = pageQuerySchema.extend({ tenantId: idSchema.optional(), state: taskStateSchema.optional() })
export const closeTaskBodySchema = z.strictObject({
  tenantId: idSchema,
  outcome: z.enum(['done', 'cancelled']),
  /** What was done, or why not. */
  note: z.string().trim().max(2000).default(''),
})

export type Task = z.infer<typeof taskSchema>
