import { idSchema, instantSchema, pageOf, pageQuerySchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

const workflowRunStateSchema = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled', 'terminated', 'stuck'])

export const workflowRunSchema = z
  .object({
    id: z.string(),
    workflow: z.string(),
    tenant: tenantRefSchema,
    state: workflowRunStateSchema,
    status: z.unknown(),
    errorCode: z.string().nullable(),
    startedAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: 'WorkflowRun' })
export const workflowRunPageSchema = pageOf(workflowRunSchema)
export const workflowRunQuerySchema = pageQuerySchema.extend({
  tenantId: idSchema.optional(),
  workflowId: z.string().max(80).optional(),
  state: workflowRunStateSchema.optional(),
})

/** The steps come with a single run only, in the order in which they began. */
export const workflowRunDetailSchema = workflowRunSchema
  .extend({
    steps: z.array(
      z.object({
        name: z.string(),
        attempt: z.int(),
        outcome: z.enum(['running', 'done', 'failed']),
        errorCode: z.string().nullable(),
        startedAt: instantSchema,
        finishedAt: instantSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'WorkflowRunDetail' })

/** `needsApproval`: it starts for a tenant only once the agency has approved it. `lastRun` is the newest one among the tenants the reader may see, or of the one tenant that was asked for. */
export const workflowSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    purpose: z.string(),
    needsApproval: z.boolean(),
    lastRun: workflowRunSchema.nullable(),
  })
  .meta({ id: 'Workflow' })
export const workflowListSchema = z.object({ items: z.array(workflowSchema), nextCursor: z.string().nullable() })
export const workflowListQuerySchema = z.strictObject({ tenantId: idSchema.optional() })

export type Workflow = z.infer<typeof workflowSchema>
export type WorkflowRun = z.infer<typeof workflowRunSchema>
export type WorkflowRunDetail = z.infer<typeof workflowRunDetailSchema>
