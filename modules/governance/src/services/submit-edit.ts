import { canonicalJson, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { checkFields } from '../domain/check-fields.ts'
import { deriveGrade, deriveRisk } from '../domain/derive-facts.ts'
import { confirmedWords } from '../domain/marks/confirmed-words.ts'
import { markActions } from '../domain/marks/mark-actions.ts'
import { isOwnProposal } from '../domain/may-decide.ts'
import type { PlannedAction } from '../domain/planned-action.ts'
import type { PolicyAnswer } from '../domain/policy.ts'
import type { Proposal, ProposalContent } from '../domain/proposal.ts'
import { changesWantedState, waitingState } from '../domain/proposal-state.ts'
import { plannedActionSchema } from '../ports/content-schema.ts'
import type { SettingCommand } from '../ports/setting-commands.ts'
import { appendVersion, type EditOutcome } from './append-version.ts'
import { askForProposal } from './ask-for-proposal.ts'
import { refuse } from './audit-and-publish.ts'
import { mayCancel } from './cancel-proposal.ts'
import { findCommand } from './find-command.ts'
import { proposalIdSchema } from './input-schemas.ts'
import { type ServiceRefusal, toRefusal } from './service-refusal.ts'
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
    const command = findCommand(deps, proposal.current.content.setting)
    const content = await editedContent({ ...call, proposal, command })
    const fields = checkFields({ kind: proposal.kind, proposer: 'user', content, now: deps.clock.now() })
    if (!fields.ok) return no(toRefusal(fields))
    const about = { kind: proposal.kind, content, isDictated: proposal.onBehalfOf !== null, command }
    const { policy, answer } = await askForProposal({ deps, scope, actor, undo: null, ...about })
    if (answer.kind === 'deny')
      return no({ kind: 'refused', code: 'proposal-denied-by-policy', details: { reason: answer.reason, rules: answer.rules } })
    const isAuthor = isRewritten(proposal.current.content, content)
    return appendVersion({
      ...{ deps, scope, actor, proposal, content, isAuthor, answer: heldAnyway(answer, proposal), policyVersion: policy.version },
      to: proposal.kind === 'enhancement' ? proposal.state : waitingState(proposal.kind),
      happened: { event: 'proposal-edited', detail: { from: input.version, excluded: input.excluded, changedInputs: isAuthor } },
    })
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

type Editing = EditCall & { proposal: Proposal; command: SettingCommand | null }

/** What is shown is what is there now: actions were read anew by the caller, and a switch is read here. */
async function editedContent({ deps, scope, input, proposal, command }: Editing): Promise<ProposalContent> {
  const { content } = proposal.current
  const actions = proposal.kind === 'change' ? await editedActions({ deps, scope, input, proposal }) : content.actions
  const facts = proposal.kind === 'change' ? { risk: deriveRisk(actions), grade: deriveGrade(actions) } : {}
  const { setting } = content
  const readAnew = command === null || setting === null ? {} : { setting: { ...setting, ...(await command.plan(scope, setting.input)) } }
  const words = { title: input.title ?? content.title, expiresAt: input.expiresAt ?? content.expiresAt }
  return { ...content, ...facts, ...readAnew, ...words, actions }
}

/** What an agent proposed stays marked, whoever edits it: the rest of the text is still the agent's. */
async function editedActions({ deps, scope, input, proposal }: Omit<Editing, 'actor' | 'command'>): Promise<readonly PlannedAction[]> {
  if (!proposal.proposedBy.startsWith('agent:')) return input.actions
  const evidence = await deps.evidence.list(scope, proposal.current.content.evidenceIds)
  return markActions({ actions: input.actions, evidence, confirmed: confirmedWords(await deps.decisions.approvedMarks(scope)) })
}

/** Leaving actions out is a decision about them; writing another input, or taking one back in, is proposing. */
function isRewritten(before: ProposalContent, after: ProposalContent): boolean {
  return after.actions.some((action, index) => {
    const earlier = before.actions[index]
    if (earlier === undefined || canonicalJson(earlier.input) !== canonicalJson(action.input)) return true
    return earlier.isExcluded && !action.isExcluded
  })
}
