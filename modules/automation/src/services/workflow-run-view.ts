import type { WorkflowRunItem } from '../ports/workflow-run-store.ts'

/** A run as it travels: instants as text. */
export function workflowRunView({ id, workflow, tenant, state, status, errorCode, startedAt, finishedAt }: WorkflowRunItem) {
  return { id, workflow, tenant, state, status, errorCode, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null }
}

export type WorkflowRunView = ReturnType<typeof workflowRunView>
