import { actorRef, canonicalJson, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { checkFields } from '../domain/check-fields.ts'
import { deriveGrade, deriveRisk } from '../domain/derive-facts.ts'
import { isOwnProposal } from '../domain/may-decide.ts'
import { askPolicy, type PolicyAnswer } from '../domain/policy.ts'
import type { Proposal, ProposalContent, ProposalVersion } from '../domain/proposal.ts'
import { changesWantedState, type ProposalState, waitingState } from '../domain/proposal-state.ts'
import { signVersion } from '../domain/version-mac.ts'
import { plannedActionSchema } from '../ports/content-schema.ts'
import { auditProposal, refuse } from './audit-and-publish.ts'
import { mayCancel } from './cancel-proposal.ts'
import { proposalIdSchema } from './input-schemas.ts'
import { policyQuestions } from './policy-questions.ts'
import { type ServiceRefusal, toRefusal } from './service-refusal.ts'
import { setDeadline, waitsForOf } from './store-proposal.ts'
import type { SubmitDeps } from './submit-proposal.ts'

const editedSchema = z.strictObject({
  proposalId: proposalIdSchema,
  version: z.int().min(1),
  excluded: z.array(z.int()),
  inputs: z.array(z.unknown()),
  title: z.string().max(300).optional(),
  expiresAt: z.date().optional(),
  actions: z.array(plannedActionSchema),
})
export type EditedProposal = z.output<typeof editedSchema>
type EditCall = ServiceCall<SubmitDeps, EditedProposal>

export interface EditOutcome {
  readonly kind: 'edited'
  readonly proposalId: string
  readonly version: number
  readonly state: ProposalState
}

/** Appends the new version and has it decided from the start. An edit never approves itself: what policy would allow is held too. */
export const submitEdit = defineService({
  permission: permissions.proposalCreate,
  input: editedSchema,
  async run(call: EditCall): Promise<EditOutcome | ServiceRefusal> {
    const { deps, actor, scope, input } = call
    const proposal = await deps.proposals.lock(scope, input.proposalId)
    const no = (refusal: ServiceRefusal) => refuse({ deps, scope, actor, event: 'edit-refused', subjectId: proposal.id, refusal })
    const early = whyNot(call, proposal)
    if (early !== null) return no(early)
    const content = editedContent(call, proposal)
    const fields = checkFields({ kind: proposal.kind, proposer: 'user', content, now: deps.clock.now() })
    if (!fields.ok) return no(toRefusal(fields))
    const policy = await deps.policies.current(scope)
    const isDictated = proposal.onBehalfOf !== null
    const answer = askPolicy(policy, policyQuestions({ kind: proposal.kind, content, actor, isDictated, undo: null, command: null }))
    if (answer.kind === 'deny')
      return no({ kind: 'refused', code: 'proposal-denied-by-policy', details: { reason: answer.reason, rules: answer.rules } })
    return append({ ...call, proposal, content, answer: heldAnyway(answer, proposal), policyVersion: policy.version })
  },
})

/** Held by the same people as the version before, where policy would let the edited one run at once. */
function heldAnyway(answer: PolicyAnswer, proposal: Proposal): PolicyAnswer {
  return answer.kind === 'allow' ? proposal.current.policyAnswer : answer
}

function whyNot({ actor, scope, input }: EditCall, proposal: Proposal): ServiceRefusal | null {
  const { kind, state, current } = proposal
  if (current.version !== input.version) return { kind: 'refused', code: 'proposal-outdated', details: { current: current.version } }
  if (state !== waitingState(kind) && state !== changesWantedState(kind)) {
    return { kind: 'refused', code: 'proposal-transition-refused', details: { from: state } }
  }
  if (actor.kind !== 'user' || !(isOwnProposal(actor, proposal) || mayCancel({ actor, scope }, proposal))) {
    return { kind: 'refused', code: 'decision-not-a-decider', details: {} }
  }
  return null
}

function editedContent({ input }: EditCall, { kind, current }: Proposal): ProposalContent {
  const { content } = current
  const actions = kind === 'change' ? input.actions : content.actions
  const facts = kind === 'change' ? { risk: deriveRisk(actions), grade: deriveGrade(actions) } : {}
  return { ...content, ...facts, actions, title: input.title ?? content.title, expiresAt: input.expiresAt ?? content.expiresAt }
}

type Appending = EditCall & { proposal: Proposal; content: ProposalContent; answer: PolicyAnswer; policyVersion: number }

async function append(call: Appending): Promise<EditOutcome> {
  const { deps, scope, actor, proposal, content, answer } = call
  const version = nextVersion(call)
  const isSimulated = content.actions.some(({ preview }) => preview.isSimulated)
  await deps.proposals.append(scope, { id: proposal.id, version, isSimulated, waitsFor: waitsForOf(answer) })
  const to = waitingState(proposal.kind)
  if (proposal.kind !== 'enhancement' && proposal.state !== to)
    await deps.proposals.move(scope, proposal.id, { kind: proposal.kind, expected: proposal.state, to })
  const edited = { ...proposal, current: version }
  await setDeadline({ deps, scope, proposal: edited })
  await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: proposal.id })
  const detail = { from: proposal.current.version, excluded: call.input.excluded, changedInputs: version.authors.includes(actorRef(actor)) }
  await auditProposal({ deps, scope, actor, proposal: edited, happened: [{ event: 'proposal-edited', detail }] })
  return { kind: 'edited', proposalId: proposal.id, version: version.version, state: proposal.kind === 'enhancement' ? proposal.state : to }
}

function nextVersion({ deps, actor, proposal, content, answer, policyVersion }: Appending): ProposalVersion {
  const key = deps.sealKeys.current()
  const editedBy = actorRef(actor)
  const { current } = proposal
  const authors = isRewritten(current.content, content) ? [...new Set([...current.authors, editedBy])] : current.authors
  const unsigned = { version: current.version + 1, content, policyVersion, policyAnswer: answer, editedBy, authors, createdAt: deps.clock.now() }
  return { ...unsigned, mac: signVersion({ key, proposal, version: unsigned }), keyId: key.id }
}

/** Leaving actions out is a decision about them; writing another input, or taking one back in, is proposing. */
function isRewritten(before: ProposalContent, after: ProposalContent): boolean {
  return after.actions.some((action, index) => {
    const earlier = before.actions[index]
    if (earlier === undefined || canonicalJson(earlier.input) !== canonicalJson(action.input)) return true
    return earlier.isExcluded && !action.isExcluded
  })
}
