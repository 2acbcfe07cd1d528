import { appError, type ErrorCode, type Repeat, type TenantScope } from '@bizosaas/kernel'
import type { Proposal } from '../../domain/proposal.ts'
import { type ProposalState, transition } from '../../domain/proposal-state.ts'
import { blockingConflicts } from '../../domain/undo-conflict.ts'
import { auditProposal } from '../audit-and-publish.ts'
import { type Execution, type ExecutorDeps, executorActor } from './execution.ts'
import { leaveAlone, noteConflicts } from './leave-alone.ts'
import { loadSealed, type Sealed } from './load-sealed.ts'

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly actions: readonly OpenAction[] }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly state: ProposalState }
  /** There is nothing to execute: it is over already, or was never approved. */
  | { readonly kind: 'closed'; readonly state: ProposalState }

export interface OpenAction {
  readonly index: number
  readonly actionId: string
  readonly repeat: Repeat
  readonly connectionId: string | null
}

type Opening = { deps: ExecutorDeps; execution: Execution }

/** Approved → executing, once; or refuses what is not exactly what was approved, and says so in the audit. Repeated, it opens the same again. */
export async function openExecution({ deps, execution }: Opening): Promise<OpenOutcome> {
  const { tenantId, proposalId, version } = execution
  return deps.scopes.withTenant({ actor: executorActor, tenantId }, async (scope) => {
    const proposal = await deps.proposals.lock(scope, proposalId)
    if (proposal.current.version !== version) return { kind: 'closed', state: proposal.state }
    if (proposal.state !== 'approved' && proposal.state !== 'executing') return { kind: 'closed', state: proposal.state }
    const checked = await check({ deps, scope, proposal })
    if (checked.kind === 'refused') return endRefused({ deps, scope, proposal, refusal: checked })
    if (proposal.state === 'approved') await begin({ deps, scope, sealed: checked.sealed })
    return { kind: 'opened', actions: actionsOf(proposal) }
  })
}

type Found = { deps: ExecutorDeps; scope: TenantScope; proposal: Proposal }
type Refusal = { kind: 'refused'; code: 'seal-mismatch' | 'proposal-expired'; where: string }

async function check({ deps, scope, proposal }: Found): Promise<{ kind: 'holds'; sealed: Sealed } | Refusal> {
  const sealed = await loadSealed({ deps, scope, proposal })
  if (!sealed.ok) return { kind: 'refused', code: sealed.code, where: String(sealed.details.where) }
  const isLate = proposal.current.content.expiresAt.getTime() <= deps.clock.now().getTime()
  if (isLate && proposal.state === 'approved') return { kind: 'refused', code: 'proposal-expired', where: 'deadline' }
  return { kind: 'holds', sealed: sealed.value }
}

async function endRefused({ deps, scope, proposal, refusal }: Found & { refusal: Refusal }): Promise<OpenOutcome> {
  const to = refusal.code === 'proposal-expired' ? 'expired' : 'failed'
  const { kind, state } = proposal
  // The kind itself may have been tampered with, and then has no such step: the refusal is told all the same.
  if (transition({ kind, from: state, to }).ok) await deps.proposals.move(scope, proposal.id, { kind, expected: state, to })
  await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: proposal.id })
  await auditProposal({ deps, scope, actor: executorActor, proposal, happened: [{ event: refusal.code, detail: { where: refusal.where } }] })
  return { kind: 'refused', code: refusal.code, state: to }
}

async function begin({ deps, scope, sealed }: { deps: ExecutorDeps; scope: TenantScope; sealed: Sealed }): Promise<void> {
  const { proposal } = sealed
  const won = await deps.proposals.move(scope, proposal.id, { kind: proposal.kind, expected: 'approved', to: 'executing' })
  if (!won) throw appError('proposal-transition-refused')
  const leftAlone = await leaveAlone({ deps, scope, sealed })
  await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: proposal.id })
  await auditProposal({ deps, scope, actor: executorActor, proposal, happened: [{ event: 'execution-opened' }, ...leftAlone] })
  await noteConflicts({ deps, scope, proposal })
}

function actionsOf({ kind, current }: Proposal): readonly OpenAction[] {
  const { content } = current
  if (kind === 'setting') return [{ index: 0, actionId: content.setting?.command ?? '', repeat: 'safe', connectionId: null }]
  return content.actions.flatMap((action, index) => {
    const { isExcluded, actionId, facts, connectionId } = action
    return isExcluded || blockingConflicts(action).length > 0 ? [] : [{ index, actionId, repeat: facts.repeat, connectionId }]
  })
}
