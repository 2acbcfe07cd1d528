import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { draftedProposalSchema } from './input-schemas.ts'
import type { ServiceRefusal } from './service-refusal.ts'
import type { SubmitOutcome } from './store-proposal.ts'
import { type SubmitDeps, submitProposal } from './submit-proposal.ts'

const dayMs = 24 * 60 * 60_000
/** A development is planned over months; it does not expire by itself, but nobody decides on what is older. */
const validForDays = 180

const identifyInputSchema = z.strictObject({
  title: z.string().trim().min(1).max(300),
  description: z.string().trim().max(20_000).default(''),
  reasoning: z.string().trim().max(20_000).default(''),
  effort: z.enum(['S', 'M', 'L']).default('M'),
  /** With them it goes into the review at once; without them it is only identified. */
  requirements: z.string().trim().max(200_000).nullable().default(null),
})
type IdentifyCall = ServiceCall<SubmitDeps, z.output<typeof identifyInputSchema>>

/** Writes down that something should be built: an automation, or a change of the platform itself. */
export const identifyEnhancement = defineService({
  permission: permissions.proposalCreate,
  input: identifyInputSchema,
  run({ input, ...call }: IdentifyCall): Promise<SubmitOutcome | ServiceRefusal> {
    const expiresAt = new Date(call.deps.clock.now().getTime() + validForDays * dayMs)
    const drafted = draftedProposalSchema.parse({ draft: { ...input, kind: 'enhancement', expiresAt }, actions: [] })
    return submitProposal.run({ ...call, input: drafted })
  },
})
