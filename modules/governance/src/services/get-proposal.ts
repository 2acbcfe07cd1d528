import { appError, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { Decision } from '../domain/decision.ts'
import type { Effect, EffectEvent } from '../domain/effect.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Proposal, ProposalVersion } from '../domain/proposal.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import type { ProposalComment, ProposalOutcome } from '../ports/proposal-store.ts'
import { proposalIdSchema } from './input-schemas.ts'
import { readLink } from './list-audit.ts'
import { type ProposalView, viewProposal } from './view-proposal.ts'

const getInputSchema = z.strictObject({ proposalId: proposalIdSchema })
type GetDeps = Pick<GovernanceParts, 'proposals' | 'evidence' | 'decisions' | 'effects' | 'settings' | 'audit' | 'clock'>
type GetCall = ServiceCall<GetDeps, z.output<typeof getInputSchema>>

/** Everything the card shows was read in one transaction, so no part of it is of another moment. */
export interface WholeProposal {
  readonly proposal: Proposal
  readonly summary: { readonly [key: string]: unknown }
  readonly versions: readonly ProposalVersion[]
  readonly evidence: readonly Evidence[]
  readonly decisions: readonly Decision[]
  readonly effects: readonly Effect[]
  readonly events: readonly EffectEvent[]
  readonly history: readonly ReturnType<typeof readLink>[]
  readonly comments: readonly ProposalComment[]
  readonly outcomes: readonly ProposalOutcome[]
  readonly undoing: readonly { readonly id: string; readonly state: string }[]
  readonly labels: ReadonlyMap<string, string>
}

const summarySchema = z.record(z.string(), z.unknown())
/** Most records of the timeline; a proposal has a few dozen. */
const timelineLimit = 500

/** The whole card: content, evidence, decisions, what is still needed and by whom, what ran, and what this actor may do now. */
export const getProposal = defineService({
  permission: permissions.proposalRead,
  input: getInputSchema,
  async run(call: GetCall): Promise<ProposalView> {
    const { deps, actor, scope } = call
    const whole = await readWhole(call)
    const { setting } = whole.proposal.current.content
    const command = setting === null ? null : deps.settings.find(setting.command)
    return viewProposal({ whole, actor, access: scope.access, now: deps.clock.now(), command })
  },
})

async function readWhole({ deps, scope, input }: GetCall): Promise<WholeProposal> {
  const id = input.proposalId
  const proposal = await deps.proposals.find(scope, id)
  if (proposal === null) throw appError('proposal-not-found')
  const versions = await deps.proposals.versions(scope, id)
  const decisions = await deps.decisions.list(scope, { id })
  const links = await deps.audit.page(scope, { beforeSeq: null, subjectId: id, limit: timelineLimit })
  const history = links.toReversed().map(readLink)
  const comments = await deps.proposals.comments(scope, id)
  const outcomes = await deps.proposals.outcomes(scope, id)
  const people = [...decisions.map(({ userId }) => userId), ...(proposal.assignedTo === null ? [] : [proposal.assignedTo])]
  const refs = [
    ...[...history.map(({ actor }) => actor), ...versions.map(({ editedBy }) => editedBy), ...people.map((userId) => `user:${userId}`)],
    ...[...comments.map(({ author }) => author), ...outcomes.map(({ recordedBy }) => recordedBy)],
  ]
  return {
    proposal,
    versions,
    decisions,
    history,
    comments,
    outcomes,
    summary: summarySchema.parse(await deps.proposals.summary(scope, id)),
    evidence: await deps.evidence.list(scope, proposal.current.content.evidenceIds),
    effects: await deps.effects.list(scope, { id, version: proposal.current.version }),
    events: await deps.effects.events(scope, { id }),
    undoing: await deps.proposals.undoing(scope, id),
    labels: await deps.proposals.labels(scope, refs),
  }
}
