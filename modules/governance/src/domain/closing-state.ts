import type { Effect } from './effect.ts'
import { isWritten } from './effect-state.ts'
import type { Proposal } from './proposal.ts'
import type { ProposalState } from './proposal-state.ts'

export interface Closing {
  readonly state: Extract<ProposalState, 'executed' | 'partly-executed' | 'failed' | 'unknown'>
  readonly done: number
  readonly failed: number
  readonly unknown: number
}

/** What a proposal is, judged by the ledger alone. An action without a row was never begun: it counts as not done. */
export function closingState({ proposal, effects }: { proposal: Proposal; effects: readonly Effect[] }): Closing {
  const { kind, current } = proposal
  const planned = kind === 'setting' ? 1 : current.content.actions.filter(({ isExcluded }) => !isExcluded).length
  const done = effects.filter(({ state }) => isWritten(state) || state === 'undone').length
  const unknown = effects.filter(({ state }) => state === 'unknown' || state === 'intent').length
  const counts = { done, unknown, failed: planned - done - unknown }
  if (unknown > 0) return { ...counts, state: 'unknown' }
  if (done === planned) return { ...counts, state: 'executed' }
  return { ...counts, state: done === 0 ? 'failed' : 'partly-executed' }
}
