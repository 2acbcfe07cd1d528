import type { AgentRun, AgentRunProgress } from './agent-run.ts'
import { isInFlight } from './in-flight.ts'

/** `first-look`: a few pages were judged and the rest is being read. `partial`: the rest could not be read. */
export type SiteAuditState = 'waiting' | 'reading' | 'first-look' | 'done' | 'partial' | 'failed'

export type AuditLook = Pick<AgentRun, 'id' | 'state' | 'progress' | 'counts' | 'failureCode' | 'finishedAt'> & {
  /** Which kinds it found on which pages, each once and without what may stay; nothing until it is done. */
  readonly found: readonly { readonly code: string; readonly url: string }[]
}

/** The runs of one audit: its two looks, each null until it is queued. */
export interface AuditLooks {
  readonly quick: AuditLook | null
  readonly whole: AuditLook | null
  /** How the run that carries both ended, where it did not come to its end; null while it goes on. */
  readonly broken: { readonly code: string | null; readonly at: Date } | null
}

export interface AuditStanding {
  readonly state: SiteAuditState
  readonly progress: AgentRunProgress | null
  /** Why an audit that failed did, or why the rest could not be read. */
  readonly failureCode: string | null
  readonly finishedAt: Date | null
}

export function auditStanding(looks: AuditLooks): AuditStanding {
  const { quick, whole, broken } = looks
  const state = stateOf(looks)
  const current = whole ?? quick
  if (state === 'waiting' || state === 'reading' || state === 'first-look')
    return { state, progress: current?.progress ?? null, failureCode: null, finishedAt: null }
  const failureCode = state === 'done' ? null : (current?.failureCode ?? broken?.code ?? 'internal-error')
  return { state, progress: null, failureCode, finishedAt: current?.finishedAt ?? broken?.at ?? null }
}

function stateOf({ quick, whole, broken }: AuditLooks): SiteAuditState {
  const [first, last] = [endOf(quick), endOf(whole)]
  if (last !== null) return last === 'done' ? 'done' : 'partial'
  if (first === 'done') return broken === null ? 'first-look' : 'partial'
  if (first !== null || broken !== null) return 'failed'
  return quick?.state === 'running' ? 'reading' : 'waiting'
}

/** Null while it has not ended. */
function endOf(look: AuditLook | null): AuditLook['state'] | null {
  return look === null || isInFlight(look.state) ? null : look.state
}
