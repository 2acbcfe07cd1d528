import { newId, type OutboxId, type ProposalId, type ServiceCall, type TenantScope } from '@bizosaas/kernel'
import type { PolicyAnswer } from '../domain/policy.ts'
import type { Proposal, ProposalContent } from '../domain/proposal.ts'
import { firstState, type ProposalState, waitingState } from '../domain/proposal-state.ts'
import { openStage } from '../domain/stage.ts'
import { signVersion } from '../domain/version-mac.ts'
import type { WaitsFor } from '../ports/proposal-store.ts'
import { auditProposal } from './audit-and-publish.ts'
import type { DraftedProposal } from './input-schemas.ts'
import { approveProposal } from './start-execution.ts'
import type { SubmitDeps } from './submit-proposal.ts'

export interface SubmitOutcome {
  readonly kind: 'submitted'
  readonly proposalId: ProposalId
  readonly version: number
  readonly state: ProposalState
}

type StoreCall = ServiceCall<SubmitDeps, DraftedProposal> & {
  content: ProposalContent
  answer: Exclude<PolicyAnswer, { kind: 'deny' }>
  policyVersion: number
  proposedBy: string
}

/** Writes the proposal with its signed first version, its deadline, its record; and starts it where policy allowed it. */
export async function storeProposal(call: StoreCall): Promise<SubmitOutcome> {
  const { deps, scope, actor, answer } = call
  const proposal = firstVersion(call)
  const isWaiting = proposal.state === waitingState(proposal.kind)
  await deps.proposals.add(scope, proposal, isWaiting ? waitsForOf(answer) : null)
  await setDeadline({ deps, scope, proposal })
  const isApproved = isWaiting && answer.kind === 'allow' && (await approveProposal({ deps, scope, proposal, decisions: [] }))
  await deps.outbox.announce(scope, { name: 'proposal-created', subjectId: proposal.id })
  const created = { event: 'proposal-created', detail: { policy: answer.kind, rules: answer.rules } }
  const approved = { event: 'proposal-approved', detail: { by: 'policy', rules: answer.rules } }
  await auditProposal({ deps, scope, actor, proposal, happened: isApproved ? [created, approved] : [created] })
  return { kind: 'submitted', proposalId: proposal.id, version: 1, state: isApproved ? 'approved' : proposal.state }
}

export function waitsForOf(answer: PolicyAnswer): WaitsFor | null {
  if (answer.kind !== 'hold') return null
  const stage = openStage({ requirements: answer.stages, decisions: [] })
  return stage === null ? null : { ...stage, missing: missingOf(stage) }
}

export function missingOf({ open }: Pick<WaitsFor, 'open'>): number {
  return Math.max(0, ...open.map(({ missing }) => missing))
}

/** The loop that looks at due rows expires it then; 100,000 waiting proposals cost nothing but rows. */
export async function setDeadline({ deps, scope, proposal }: { deps: SubmitDeps; scope: TenantScope; proposal: Proposal }): Promise<void> {
  const { version, content } = proposal.current
  const ref = `proposal-deadline:${proposal.id}:${version}`
  await deps.outbox.add(scope, {
    id: newId<OutboxId>(),
    kind: 'proposal-deadline',
    ref,
    payload: { proposalId: proposal.id },
    dueAt: content.expiresAt,
  })
}

function firstVersion({ deps, scope, input, content, answer, policyVersion, proposedBy }: StoreCall): Proposal {
  const { kind, onBehalfOf, agentRunId, originKey } = input.draft
  const key = deps.sealKeys.current()
  const createdAt = deps.clock.now()
  const head = { id: newId<ProposalId>(), tenantId: scope.tenantId, kind, proposedBy, onBehalfOf, undoes: input.undoes?.proposalId ?? null }
  const unsigned = { version: 1, content, policyVersion, policyAnswer: answer, editedBy: proposedBy, authors: [proposedBy], createdAt }
  const mac = signVersion({ key, proposal: head, version: unsigned })
  const isSimulated = content.actions.some(({ preview }) => preview.isSimulated)
  const state = firstState({ kind, requirements: content.requirements })
  const current = { ...unsigned, mac, keyId: key.id }
  return { ...head, state, current, agentRunId, originKey, assignedTo: null, isSimulated, createdAt }
}
