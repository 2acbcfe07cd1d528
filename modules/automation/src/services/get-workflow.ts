import { type AgencyScope, appError, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { type ListWorkflowsDependencies, listWorkflows, type WorkflowView } from './list-workflows.ts'

export const getWorkflowInput = z.strictObject({ workflowId: z.string().min(1).max(80), tenantId: z.uuid().optional() })
type Call = ServiceCall<ListWorkflowsDependencies, z.output<typeof getWorkflowInput>, AgencyScope>

/** One workflow with its newest run. Throws `workflow-not-found`. */
export const getWorkflow = defineService({
  scope: 'agency',
  permission: permissions.workflowRead,
  input: getWorkflowInput,
  isOneQuery: true,
  async run({ deps, actor, scope, input: { workflowId, ...input } }: Call): Promise<WorkflowView> {
    const workflows = deps.workflows.filter(({ id }) => id === workflowId)
    const { items } = await listWorkflows.run({ deps: { ...deps, workflows }, actor, scope, input })
    const found = items[0]
    if (found === undefined) throw appError('workflow-not-found', { details: { workflowId } })
    return found
  },
})
