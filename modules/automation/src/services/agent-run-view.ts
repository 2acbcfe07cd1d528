import { errorCodes, isErrorCode } from '@bizosaas/kernel'
import type { AgentRunItem } from '../ports/agent-run-store.ts'

/** A run as it travels: instants as text, a failure with its words. */
export function agentRunView(run: AgentRunItem) {
  const {
    id,
    agentId,
    tenant,
    connectionId,
    crewRunId,
    state,
    progress,
    counts,
    abstentions,
    proposalIds,
    failureCode,
    startedBy,
    startedByLabel,
    isSimulated,
  } = run
  const shown = { id, agentId, tenant, connectionId, crewRunId, state, progress, counts, abstentions, proposalIds, failure: failureView(failureCode) }
  return {
    ...shown,
    startedBy,
    startedByLabel,
    isSimulated,
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  }
}

export type AgentRunView = ReturnType<typeof agentRunView>

function failureView(code: string | null): { code: string; title: string; remedy: string } | null {
  if (code === null) return null
  const known = isErrorCode(code) ? code : 'internal-error'
  return { code, title: errorCodes[known].title, remedy: errorCodes[known].remedy }
}
