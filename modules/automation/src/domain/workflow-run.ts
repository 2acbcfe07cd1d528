import type { TenantId } from '@bizosaas/kernel'

/** `waiting`: in a queue, or for its time. */
export const workflowRunStates = ['waiting', 'running', 'done', 'failed', 'cancelled', 'terminated', 'stuck'] as const
export type WorkflowRunState = (typeof workflowRunStates)[number]

/** One execution of a workflow, as the run journal wrote it. */
export interface WorkflowRun {
  readonly id: string
  readonly tenantId: TenantId
  readonly workflow: string
  readonly version: number
  readonly state: WorkflowRunState
  readonly status: unknown
  readonly input: unknown
  readonly output: unknown
  readonly errorCode: string | null
  readonly startedBy: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

export interface WorkflowStep {
  readonly key: string
  readonly name: string
  readonly attempt: number
  readonly outcome: 'running' | 'done' | 'failed'
  readonly errorCode: string | null
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

/** The id under which one execution of one proposal runs: the same start twice is one run. */
export function executionRunId({
  tenantId,
  proposalId,
  version,
  execution = 0,
}: {
  tenantId: string
  proposalId: string
  version: number
  execution?: number
}): string {
  return `${tenantId}/execute-proposal/${proposalId}-v${version}${execution === 0 ? '' : `-r${execution}`}`
}
