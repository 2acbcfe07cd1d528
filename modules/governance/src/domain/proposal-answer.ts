import type { ProposalId } from '@bizosaas/kernel'
import type { ProposalState } from './proposal-state.ts'

/** One text of an action: the name of the field, and what it is to hold. */
export interface ProposedText {
  readonly label: string
  readonly text: string | null
}

/** One action as its proposer first asked for it and as it stands now. Actions keep their places through all versions. */
export interface AnsweredAction {
  readonly asked: readonly ProposedText[]
  readonly stands: readonly ProposedText[]
  /** A person left it out. */
  readonly isExcluded: boolean
}

/** How a proposal stands, and what people and measurements said to it: what whoever proposed it can learn from. */
export interface ProposalAnswer {
  readonly id: ProposalId
  readonly state: ProposalState
  /** When it came into that state. */
  readonly at: Date
  readonly actions: readonly AnsweredAction[]
  /** Why it was rejected; null where it was not, or nobody said. */
  readonly reason: string | null
  /** What the newest measurement of its effect came to; null where none was made. */
  readonly verdict: string | null
}
