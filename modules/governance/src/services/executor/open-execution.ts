import { appError, type ErrorCode, type Repeat, type TenantScope } from '@bizosaas/kernel'
import type { Proposal } from '../../domain/proposal.ts'
import type { ProposalState } from '../../domain/proposal-state.ts'
import { auditProposal } from '../audit-and-publish.ts'
import { type Execution, type ExecutorDeps, executorActor } from './execution.ts'
import { loadSealed } from './load-sealed.ts'

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
    const refusal = await whyNot({ deps, scope, proposal })
    if (refusal !== null) return endRefused({ deps, scope, proposal, refusal })
    if (proposal.state === 'approved') await begin({ deps, scope, proposal })
    return { kind: 'opened', actions: actionsOf(proposal) }
  })
}

type Found = { deps: ExecutorDeps; scope: TenantScope; proposal: Proposal }
type Refusal = { code: 'seal-mismatch' | 'proposal-expired'; where: string }

async function whyNot({ deps, scope, proposal }: Found): Promise<Refusal | null> {
  const sealed = await loadSealed({ deps, scope, proposal })
  if (!sealed.ok) return { code: sealed.code, where: String(sealed.details.where) }
  const isLate = proposal.current.content.expiresAt.getTime() <= deps.clock.now().getTime()
  return isLate && proposal.state === 'approved' ? { code: 'proposal-expired', where: 'deadline' } : null
}

async function endRefused({ deps, scope, proposal, refusal }: Found & { refusal: Refusal }): Promise<OpenOutcome> {
  const to = refusal.code === 'proposal-expired' ? 'expired' : 'failed'
  await deps.proposals.move(scope, proposal.id, { kind: proposal.kind, expected: proposal.state, to })
  await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: proposal.id })
  await auditProposal({ deps, scope, actor: executorActor, proposal, happened: [{ event: refusal.code, detail: { where: refusal.where } }] })
  return { kind: 'refused', code: refusal.code, state: to }
}

async function begin({ deps, scope, proposal }: Found): Promise<void> {
  const won = await deps.proposals.move(scope, proposal.id, { kind: proposal.kind, expected: 'approved', to: 'executing' })
  if (!won) throw appError('proposal-transition-refused')
  await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: proposal.id })
  await auditProposal({ deps, scope, actor: executorActor, proposal, happened: [{ event: 'execution-opened' }] })
}

function actionsOf({ kind, current }: Proposal): readonly OpenAction[] {
  const { content } = current
  if (kind === 'setting') return [{ index: 0, actionId: content.setting?.command ?? '', repeat: 'safe', connectionId: null }]
  return content.actions.flatMap(({ isExcluded, actionId, facts, connectionId }, index) =>
    isExcluded ? [] : [{ index, actionId, repeat: facts.repeat, connectionId }],
  )
}
