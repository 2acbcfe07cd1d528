import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { Proposal } from '../domain/proposal.ts'
import { appendVersion, type EditOutcome } from './append-version.ts'
import { askForProposal } from './ask-for-proposal.ts'
import { refuse } from './audit-and-publish.ts'
import { proposalIdSchema } from './input-schemas.ts'
import type { ServiceRefusal } from './service-refusal.ts'
import type { SubmitDeps } from './submit-proposal.ts'

const writeInputSchema = z.strictObject({
  proposalId: proposalIdSchema,
  version: z.int().min(1),
  requirements: z.string().trim().min(1).max(200_000),
  title: z.string().trim().min(1).max(300).optional(),
})
type WriteCall = ServiceCall<SubmitDeps, z.output<typeof writeInputSchema>>

/** Writes the requirements of an enhancement, or writes them anew after a wish for changes: a new version, decided from the start. */
export const writeRequirements = defineService({
  permission: permissions.proposalCreate,
  input: writeInputSchema,
  async run({ deps, actor, scope, input }: WriteCall): Promise<EditOutcome | ServiceRefusal> {
    const proposal = await deps.proposals.lock(scope, input.proposalId)
    const no = (refusal: ServiceRefusal) => refuse({ deps, scope, actor, event: 'edit-refused', subjectId: proposal.id, refusal })
    const early = whyNot({ proposal, version: input.version })
    if (early !== null) return no(early)
    const { current, kind, onBehalfOf } = proposal
    const content = { ...current.content, requirements: input.requirements, title: input.title ?? current.content.title }
    const about = { kind, content, isDictated: onBehalfOf !== null, undo: null, command: null }
    const { policy, answer } = await askForProposal({ deps, scope, actor, ...about })
    if (answer.kind === 'deny')
      return no({ kind: 'refused', code: 'proposal-denied-by-policy', details: { reason: answer.reason, rules: answer.rules } })
    const happened = { event: 'requirements-written', detail: { from: input.version } }
    return appendVersion({ deps, scope, actor, proposal, content, answer, policyVersion: policy.version, isAuthor: true, to: 'written', happened })
  },
})

function whyNot({ proposal, version }: { proposal: Proposal; version: number }): ServiceRefusal | null {
  const { kind, state: from, current } = proposal
  if (current.version !== version) return { kind: 'refused', code: 'proposal-outdated', details: { current: current.version } }
  if (kind === 'enhancement' && (from === 'identified' || from === 'written')) return null
  return { kind: 'refused', code: 'proposal-transition-refused', details: { from, to: 'written', kind } }
}
