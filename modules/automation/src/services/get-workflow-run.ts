import { type AgencyScope, appError, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WorkflowRunStore } from '../ports/workflow-run-store.ts'
import { type WorkflowRunView, workflowRunView } from './workflow-run-view.ts'

export const getWorkflowRunInput = z.strictObject({ runId: z.string().min(1).max(300) })
type Call = ServiceCall<{ readonly workflowRuns: WorkflowRunStore }, z.output<typeof getWorkflowRunInput>, AgencyScope>

export type WorkflowRunDetail = WorkflowRunView & {
  readonly steps: readonly {
    name: string
    attempt: number
    outcome: string
    errorCode: string | null
    startedAt: string
    finishedAt: string | null
  }[]
}

/** One run with its steps in order. Throws `workflow-run-not-found`, also for a run of a tenant this person may not see. */
export const getWorkflowRun = defineService({
  scope: 'agency',
  permission: permissions.workflowRead,
  input: getWorkflowRunInput,
  async run({ deps, scope, input }: Call): Promise<WorkflowRunDetail> {
    const run = await deps.workflowRuns.find(scope, input.runId)
    if (run === null) throw appError('workflow-run-not-found')
    const steps = await deps.workflowRuns.steps(scope, run.id)
    const views = steps.map(({ key: _key, startedAt, finishedAt, ...step }) => ({
      ...step,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    }))
    return { ...workflowRunView(run), steps: views }
  },
})
