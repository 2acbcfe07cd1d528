import { getWorkflowRun, listWorkflowRuns } from '@bizosaas/automation'
import { workflowRunPageSchema, workflowRunQuerySchema, workflowRunSchema, z } from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

const runDetailSchema = workflowRunSchema.extend({ steps: z.array(z.looseObject({ name: z.string(), outcome: z.string() })) })

export const workflowRunRoutes = defineRoutes<GatewayDeps>('/api/workflow-runs', (route) => [
  route.get('/', listWorkflowRuns, { summary: 'Runs of workflows', query: workflowRunQuerySchema, reply: workflowRunPageSchema }),
  route.get('/:runId', getWorkflowRun, { summary: 'One run with its steps', reply: runDetailSchema }),
])
