import { idSchema, instantSchema, pageOf, pageQuerySchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

export const workflowRunSchema = z
  .object({
    id: z.string(),
    workflow: z.string(),
    tenant: tenantRefSchema,
    state: z.enum(['running', 'done', 'failed', 'cancelled', 'terminated', 'stuck']),
    status: z.unknown(),
    errorCode: z.string().nullable(),
    startedAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: 'WorkflowRun' })
export const workflowRunPageSchema = pageOf(workflowRunSchema)
export const workflowRunQuerySchema = pageQuerySchema.extend({ tenantId: idSchema.optional() })

export const workflowSchema = z.object({ id: z.string(), version: z.int(), title: z.string() }).meta({ id: 'Workflow' })
export const workflowListSchema = z.object({ items: z.array(workflowSchema), nextCursor: z.string().nullable() })

export type WorkflowRun = z.infer<typeof workflowRunSchema>
