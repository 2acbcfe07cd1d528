import type { ClosedOutcome, Outcome, RunState } from '@bizosaas/workflow-kit'
import { checkpointed } from '@bizosaas/workflow-kit'
import type { WorkflowStatus } from '@dbos-inc/dbos-sdk'

const errorName = 'WorkflowClosed'

/** Failed and cancelled runs close as ERROR, so that operators see them as such; the outcome travels as the error's text. */
export function closingError(outcome: Exclude<ClosedOutcome, { state: 'completed' }>): Error {
  return Object.assign(new Error(JSON.stringify(outcome)), { name: errorName, stack: '' })
}

/** The outcome of a run as its own process sees it end; null where only the engine's record can tell. */
export async function liveOutcome(ended: Promise<unknown>): Promise<Outcome | null> {
  try {
    return { state: 'completed', value: (await ended) ?? undefined }
  } catch (error) {
    return readClosing(error)
  }
}

/** The outcome of a closed run, null for open ones. `terminateReason` comes from the stop order. */
export function outcomeOf(status: WorkflowStatus, terminateReason: string | null): Outcome | null {
  switch (status.status) {
    case 'SUCCESS':
      return { state: 'completed', value: status.output ?? undefined }
    case 'CANCELLED':
      return { state: 'terminated', reason: terminateReason ?? 'cancelled in the engine' }
    case 'MAX_RECOVERY_ATTEMPTS_EXCEEDED':
      return { state: 'failed', failure: { code: 'workflow-threw', message: 'The run was recovered too often.' } }
    case 'ERROR':
      return decode(status.error)
    default:
      return null
  }
}

export function stateOf(status: WorkflowStatus): RunState {
  if (status.status === 'PENDING') return 'running'
  return outcomeOf(status, null)?.state ?? 'waiting'
}

/** The engine's words for a state. */
export function statusesOf(
  state: RunState,
): ('PENDING' | 'ENQUEUED' | 'DELAYED' | 'SUCCESS' | 'ERROR' | 'CANCELLED' | 'MAX_RECOVERY_ATTEMPTS_EXCEEDED')[] {
  switch (state) {
    case 'waiting':
      return ['ENQUEUED', 'DELAYED']
    case 'running':
      return ['PENDING']
    case 'completed':
      return ['SUCCESS']
    case 'failed':
      return ['ERROR', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED']
    case 'cancelled':
      return ['ERROR']
    case 'terminated':
      return ['CANCELLED']
  }
}

function decode(error: unknown): Outcome {
  // Otherwise not ours: an error DBOS recorded by itself.
  return readClosing(error) ?? { state: 'failed', failure: { code: 'workflow-threw', message: textOf(error) } }
}

function readClosing(error: unknown): Outcome | null {
  try {
    const parsed: unknown = JSON.parse(textOf(error))
    return typeof parsed === 'object' && parsed !== null && 'state' in parsed ? checkpointed<Outcome>(parsed) : null
  } catch {
    return null
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
