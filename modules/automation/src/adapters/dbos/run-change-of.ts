import type { RunChange } from '@bizosaas/workflow-kit'
import type { WorkflowStatus } from '@dbos-inc/dbos-sdk'
import { isEnvelope } from './envelope.ts'
import { outcomeOf, stateOf } from './outcome-codec.ts'

interface Known {
  /** What the run last said about itself, or null. */
  readonly said: unknown
  readonly terminateReason: string | null
}

/** A run as the engine knows it, for the journal; null for runs that keep none. */
export function runChangeOf(status: WorkflowStatus, { said, terminateReason }: Known): RunChange | null {
  const [envelope] = status.input ?? []
  if (!isEnvelope(envelope) || !envelope.journal) return null
  const { tenantId, parentId, version, startedBy, input } = envelope
  const outcome = outcomeOf(status, terminateReason)
  return {
    id: status.workflowID,
    workflow: status.workflowName,
    tenantId,
    parentId,
    version,
    startedBy,
    input,
    startedAt: new Date(status.createdAt),
    state: outcome?.state ?? stateOf(status),
    status: said,
    outcome,
    closedAt: outcome === null ? null : new Date(status.completedAt ?? status.updatedAt ?? status.createdAt),
  }
}
