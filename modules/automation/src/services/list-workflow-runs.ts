import { type AgencyScope, defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import type { z } from 'zod'
import type { WorkflowRunStore } from '../ports/workflow-run-store.ts'
import { pageQuery } from './page-query.ts'
import { type WorkflowRunView, workflowRunView } from './workflow-run-view.ts'

/** Runs over all tenants this person may see, newest first. */
export const listWorkflowRuns = defineService({
  scope: 'agency',
  permission: permissions.workflowRead,
  input: pageQuery,
  async run({
    deps,
    scope,
    input,
  }: ServiceCall<{ readonly workflowRuns: WorkflowRunStore }, z.output<typeof pageQuery>, AgencyScope>): Promise<Page<WorkflowRunView>> {
    const { items, nextCursor } = await deps.workflowRuns.list(scope, input)
    return { items: items.map(workflowRunView), nextCursor }
  },
})
