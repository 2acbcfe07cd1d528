import { type AgencyScope, defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WorkflowCard } from '../domain/workflow-card.ts'
import type { WorkflowRunStore } from '../ports/workflow-run-store.ts'
import { type WorkflowRunView, workflowRunView } from './workflow-run-view.ts'

export interface ListWorkflowsDependencies {
  readonly workflows: readonly WorkflowCard[]
  readonly workflowRuns: Pick<WorkflowRunStore, 'latest'>
}

export const listWorkflowsInput = z.strictObject({ tenantId: z.uuid().optional() })
type Call = ServiceCall<ListWorkflowsDependencies, z.output<typeof listWorkflowsInput>, AgencyScope>

export type WorkflowView = WorkflowCard & { readonly lastRun: WorkflowRunView | null }

/** Every workflow of the platform with its newest run: workflows are code, not rows, so one page holds them all. */
export const listWorkflows = defineService({
  scope: 'agency',
  permission: permissions.workflowRead,
  input: listWorkflowsInput,
  isOneQuery: true,
  async run({ deps, scope, input }: Call): Promise<Page<WorkflowView>> {
    const runs = await deps.workflowRuns.latest(scope, { workflows: deps.workflows.map(({ id }) => id), tenantId: input.tenantId })
    const runOf = new Map(runs.map((run) => [run.workflow, workflowRunView(run)]))
    return { items: deps.workflows.map((card) => ({ ...card, lastRun: runOf.get(card.id) ?? null })), nextCursor: null }
  },
})
