import { type AgencyScope, defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { workflowRunStates } from '../domain/workflow-run.ts'
import type { WorkflowRunStore } from '../ports/workflow-run-store.ts'
import { pageQuery } from './page-query.ts'
import { type WorkflowRunView, workflowRunView } from './workflow-run-view.ts'

export const listWorkflowRunsInput = pageQuery.extend({ workflowId: z.string().max(80).optional(), state: z.enum(workflowRunStates).optional() })
type Call = ServiceCall<{ readonly workflowRuns: WorkflowRunStore }, z.output<typeof listWorkflowRunsInput>, AgencyScope>

/** Runs over all tenants this person may see, newest first. */
export const listWorkflowRuns = defineService({
  scope: 'agency',
  permission: permissions.workflowRead,
  input: listWorkflowRunsInput,
  isOneQuery: true,
  async run({ deps, scope, input }: Call): Promise<Page<WorkflowRunView>> {
    const { items, nextCursor } = await deps.workflowRuns.list(scope, input)
    return { items: items.map(workflowRunView), nextCursor }
  },
})
