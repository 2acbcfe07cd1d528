import { appError, type TenantScope } from '@bizosaas/kernel'
import { closingState } from '../../domain/closing-state.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { ProposalState } from '../../domain/proposal-state.ts'
import { auditProposal, publish } from '../audit-and-publish.ts'
import { type Execution, type ExecutorDeps, executorActor } from './execution.ts'
import { markUndone } from './mark-undone.ts'

export interface CloseOutcome {
  readonly kind: 'closed'
  readonly state: ProposalState
  readonly done: number
  readonly failed: number
  readonly unknown: number
}

/** Sums the ledger up, moves the proposal, and tells whoever follows `proposal-executed`. Repeated, it changes nothing. */
export async function closeExecution({ deps, execution }: { deps: ExecutorDeps; execution: Execution }): Promise<CloseOutcome> {
  return deps.scopes.withTenant({ actor: executorActor, tenantId: execution.tenantId }, async (scope) => {
    const proposal = await deps.proposals.lock(scope, execution.proposalId)
    if (proposal.current.version !== execution.version) throw appError('proposal-outdated')
    if (proposal.state === 'executing') await parkLeftOver({ deps, scope, proposal })
    const effects = await deps.effects.list(scope, { id: proposal.id, version: execution.version })
    const { state, ...counts } = closingState({ proposal, effects })
    if (proposal.state !== 'executing') return { kind: 'closed', state: proposal.state, ...counts }
    await deps.proposals.move(scope, proposal.id, { kind: proposal.kind, expected: 'executing', to: state })
    await markUndone({ deps, scope, proposal, effects })
    await tell({ deps, scope, proposal, state })
    await auditProposal({ deps, scope, actor: executorActor, proposal, happened: [{ event: `proposal-${state}`, detail: counts }] })
    return { kind: 'closed', state, ...counts }
  })
}

/** A try that left no result and that nobody resumed, as its seal broke meanwhile: where a call may be out a person looks, else nothing was sent. */
async function parkLeftOver({ deps, scope, proposal }: { deps: ExecutorDeps; scope: TenantScope; proposal: Proposal }): Promise<void> {
  const effects = await deps.effects.list(scope, { id: proposal.id, version: proposal.current.version })
  for (const { id, calledAt, attempts: attempt } of effects.filter(({ state }) => state === 'intent')) {
    const [to, code, reason] =
      calledAt === null
        ? (['failed', 'internal-error', 'It was interrupted before anything was sent.'] as const)
        : (['unknown', 'vendor-outcome-unknown', 'The call was interrupted.'] as const)
    const failure = { code, reason, retryAfterMs: null, missing: [] }
    await deps.effects.move(scope, id, { expected: 'intent', to, attempt, actor: 'system:executor', at: deps.clock.now(), failure })
  }
}

async function tell({
  deps,
  scope,
  proposal,
  state,
}: {
  deps: ExecutorDeps
  scope: TenantScope
  proposal: Proposal
  state: ProposalState
}): Promise<void> {
  const { version } = proposal.current
  // Every execution counts itself when it starts, so the reference of each ending is its own.
  const ref = `proposal-executed:${proposal.id}:${version}:${await deps.proposals.countExecution(scope, proposal.id)}`
  await publish({ deps, scope, proposal, name: 'proposal-executed', ref, payload: { proposalId: proposal.id, version, state } })
}
