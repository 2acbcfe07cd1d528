import { getWorkflow, getWorkflowRun, listWorkflowRuns, listWorkflows } from '@bizosaas/automation'
import {
  workflowListQuerySchema,
  workflowListSchema,
  workflowRunDetailSchema,
  workflowRunPageSchema,
  workflowRunQuerySchema,
  workflowSchema,
} from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

/** The id of a run is a name with slashes: it stands in the address encoded. */
export const workflowRoutes = defineRoutes<GatewayDeps>('/api/workflows', (route) => [
  route.get('/', listWorkflows, { summary: 'Every workflow with its last run', query: workflowListQuerySchema, reply: workflowListSchema }),
  route.get('/runs', listWorkflowRuns, { summary: 'Runs of workflows', query: workflowRunQuerySchema, reply: workflowRunPageSchema }),
  route.get('/runs/:runId', getWorkflowRun, { summary: 'One run with its steps', reply: workflowRunDetailSchema }),
  route.get('/:workflowId', getWorkflow, { summary: 'One workflow with its last run', query: workflowListQuerySchema, reply: workflowSchema }),
])
