import type { WorkflowRunItem } from '../ports/workflow-run-store.ts'

/** A run as it travels: instants as text. Input and output stay inside: they may name what only the tenant may read. */
export function workflowRunView({ id, workflow, tenant, state, status, errorCode, startedAt, finishedAt }: WorkflowRunItem) {
  return { id, workflow, tenant, state, status, errorCode, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null }
}

export type WorkflowRunView = ReturnType<typeof workflowRunView>
