import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { commandCallSchema } from '../ports/content-schema.ts'
import { findCommand } from './find-command.ts'
import { type DraftedProposal, draftedProposalSchema } from './input-schemas.ts'
import type { ServiceRefusal } from './service-refusal.ts'
import type { SubmitOutcome } from './store-proposal.ts'
import { type SubmitDeps, submitProposal } from './submit-proposal.ts'

const dayMs = 24 * 60 * 60_000
const mostDays = 90

const proposeInputSchema = z.strictObject({
  ...commandCallSchema.shape,
  /** The title of the command, unless said. */
  title: z.string().trim().min(1).max(300).optional(),
  description: z.string().trim().max(20_000).default(''),
  validForDays: z.int().min(1).max(mostDays).default(14),
  originKey: z.string().min(1).max(200).nullable().default(null),
})
export type ProposeSettingInput = z.output<typeof proposeInputSchema>

/** A person's wish to set an internal switch. Nothing is set here: the command runs after the decision. */
export const proposeSetting = defineService({
  permission: permissions.proposalCreate,
  input: proposeInputSchema,
  run: ({ input, ...call }: ServiceCall<SubmitDeps, ProposeSettingInput>): Promise<SubmitOutcome | ServiceRefusal> =>
    submitProposal.run({ ...call, input: draftSetting({ deps: call.deps, input }) }),
})

function draftSetting({ deps, input }: { deps: SubmitDeps; input: ProposeSettingInput }): DraftedProposal {
  const { command, input: wanted, description, originKey, validForDays } = input
  const title = input.title ?? findCommand(deps, { command })?.title ?? command
  const expiresAt = new Date(deps.clock.now().getTime() + validForDays * dayMs)
  const draft = { kind: 'setting', title, description, originKey, expiresAt, setting: { command, input: wanted } }
  return draftedProposalSchema.parse({ draft, actions: [] })
}
