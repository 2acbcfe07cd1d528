import { errorCodes, isErrorCode } from '@bizosaas/kernel'
import type { AgentRunItem } from '../ports/agent-run-store.ts'

/** A run as it travels: instants as text, a failure with its words. */
export function agentRunView({ tenantId: _tenantId, workflowRunId: _workflowRunId, failureCode, createdAt, finishedAt, ...run }: AgentRunItem) {
  return { ...run, failure: failureView(failureCode), createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null }
}

export type AgentRunView = ReturnType<typeof agentRunView>

function failureView(code: string | null): { code: string; title: string; remedy: string } | null {
  if (code === null) return null
  const known = isErrorCode(code) ? code : 'internal-error'
  return { code, title: errorCodes[known].title, remedy: errorCodes[known].remedy }
}
