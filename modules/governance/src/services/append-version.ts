import { type Actor, actorRef, type TenantScope } from '@bizosaas/kernel'
import type { PolicyAnswer } from '../domain/policy.ts'
import type { Proposal, ProposalContent, ProposalVersion } from '../domain/proposal.ts'
import { type ProposalState, waitingState } from '../domain/proposal-state.ts'
import { signVersion } from '../domain/version-mac.ts'
import { auditProposal, type Happened } from './audit-and-publish.ts'
import { setDeadline, waitsForOf } from './store-proposal.ts'
import type { SubmitDeps } from './submit-proposal.ts'

export interface EditOutcome {
  readonly kind: 'edited'
  readonly proposalId: string
  readonly version: number
  readonly state: ProposalState
}

interface Appending {
  readonly deps: SubmitDeps
  readonly scope: TenantScope
  readonly actor: Actor
  readonly proposal: Proposal
  readonly content: ProposalContent
  readonly answer: PolicyAnswer
  readonly policyVersion: number
  /** Whether the actor's words are in it from now on: then they do not decide on it. */
  readonly isAuthor: boolean
  readonly to: ProposalState
  readonly happened: Happened
}

/** Writes the next version, signed, and puts the proposal where it belongs. Decisions on earlier versions no longer count. */
export async function appendVersion(call: Appending): Promise<EditOutcome> {
  const { deps, scope, actor, proposal, content, answer, to, happened } = call
  const { id, kind, state } = proposal
  const version = nextVersion(call)
  const isSimulated = content.actions.some(({ preview }) => preview.isSimulated)
  await deps.proposals.append(scope, { id, version, isSimulated, waitsFor: to === waitingState(kind) ? waitsForOf(answer) : null })
  if (state !== to) await deps.proposals.move(scope, id, { kind, expected: state, to })
  const edited = { ...proposal, current: version }
  await setDeadline({ deps, scope, proposal: edited })
  await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: id })
  await auditProposal({ deps, scope, actor, proposal: edited, happened: [happened] })
  return { kind: 'edited', proposalId: id, version: version.version, state: to }
}

function nextVersion({ deps, actor, proposal, content, answer, policyVersion, isAuthor }: Appending): ProposalVersion {
  const key = deps.sealKeys.current()
  const editedBy = actorRef(actor)
  const { current } = proposal
  const authors = isAuthor ? [...new Set([...current.authors, editedBy])] : current.authors
  const unsigned = { version: current.version + 1, content, policyVersion, policyAnswer: answer, editedBy, authors, createdAt: deps.clock.now() }
  return { ...unsigned, mac: signVersion({ key, proposal, version: unsigned }), keyId: key.id }
}
