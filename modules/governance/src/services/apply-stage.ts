import type { TenantScope } from '@bizosaas/kernel'
import type { Decision } from '../domain/decision.ts'
import type { Proposal } from '../domain/proposal.ts'
import { changesWantedState, type ProposalState, waitingState } from '../domain/proposal-state.ts'
import type { StageOutcome } from '../domain/stage.ts'
import type { DecideDeps, DecisionOutcome } from './decide-proposal.ts'
import { approveProposal } from './start-execution.ts'
import { missingOf } from './store-proposal.ts'

type Applying = { deps: DecideDeps; scope: TenantScope; proposal: Proposal; outcome: StageOutcome; added: Decision }

/** Carries out what one more decision means, in the decision's transaction. */
export async function applyStage(call: Applying): Promise<DecisionOutcome> {
  const { deps, scope, proposal, outcome, added } = call
  const here = { stage: added.stage, executionStarted: false, closedStage: false, missing: 0 }
  switch (outcome.kind) {
    case 'rejected':
      await leave(call, 'rejected')
      return { ...here, kind: 'rejected', state: 'rejected' }
    case 'changes-requested':
      await leave(call, changesWantedState(proposal.kind))
      return { ...here, kind: 'changes-requested', state: changesWantedState(proposal.kind) }
    case 'waiting':
      await deps.proposals.wait(scope, proposal.id, { stage: outcome.stage, open: outcome.open, missing: missingOf(outcome) })
      return { ...here, kind: 'recorded', state: proposal.state, missing: missingOf(outcome) }
    case 'stage-closed':
      await deps.proposals.wait(scope, proposal.id, { stage: outcome.next, open: outcome.open, missing: missingOf(outcome) })
      return { ...here, kind: 'recorded', state: proposal.state, closedStage: true, missing: missingOf(outcome) }
    case 'last-stage-approved': {
      const won = await approveProposal({ deps, scope, proposal, decisions: outcome.decisions })
      // An enhancement is carried out by people: its approval starts nothing.
      return { ...here, kind: 'approved', state: 'approved', closedStage: true, executionStarted: won && proposal.kind !== 'enhancement' }
    }
  }
}

async function leave({ deps, scope, proposal }: Applying, to: ProposalState): Promise<void> {
  await deps.proposals.move(scope, proposal.id, { kind: proposal.kind, expected: waitingState(proposal.kind), to })
  await deps.proposals.wait(scope, proposal.id, null)
}
