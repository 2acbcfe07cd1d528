import { newId, type OutboxId, type TenantScope } from '@bizosaas/kernel'
import type { Decision } from '../domain/decision.ts'
import type { Proposal } from '../domain/proposal.ts'
import { waitingState } from '../domain/proposal-state.ts'
import { seal } from '../domain/seal.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'

export type ApproveDeps = Pick<GovernanceParts, 'proposals' | 'outbox' | 'sealKeys' | 'clock'>

/**
 * The one move from waiting to approved: state, seal and the outbox row that starts the execution are one transaction.
 * Tells whether this caller won. An enhancement is carried out by people, so nothing starts.
 */
export async function approveProposal(call: {
  deps: ApproveDeps
  scope: TenantScope
  proposal: Proposal
  decisions: readonly Decision[]
}): Promise<boolean> {
  const { deps, scope, proposal, decisions } = call
  const { kind, id } = proposal
  const won = await deps.proposals.move(scope, id, { kind, expected: waitingState(kind), to: 'approved' })
  if (!won) return false
  await deps.proposals.wait(scope, id, null)
  await deps.proposals.addSeal(scope, seal({ key: deps.sealKeys.current(), proposal, decisions, now: deps.clock.now() }))
  if (kind !== 'enhancement') await startExecution({ deps, scope, proposal, execution: 0 })
  await deps.outbox.announce(scope, { name: 'proposal-approved', subjectId: id })
  return true
}

/** `ref` is what the run's id is made from: the same execution starts once, a retry is another one. */
export async function startExecution(call: {
  deps: Pick<GovernanceParts, 'outbox' | 'clock'>
  scope: TenantScope
  proposal: Proposal
  execution: number
}): Promise<void> {
  const { deps, scope, proposal, execution } = call
  const { version } = proposal.current
  const payload = { proposalId: proposal.id, version, execution }
  const ref = executionRef({ proposalId: proposal.id, version, execution })
  await deps.outbox.add(scope, { id: newId<OutboxId>(), kind: 'start-execution', ref, payload, dueAt: deps.clock.now() })
}

export function executionRef({ proposalId, version, execution }: { proposalId: string; version: number; execution: number }): string {
  return `execute-proposal:${proposalId}:${version}:${execution}`
}
