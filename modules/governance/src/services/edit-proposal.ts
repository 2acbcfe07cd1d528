import { appError, defineFlow, type FlowCall, permissions, type TenantId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { Proposal } from '../domain/proposal.ts'
import { jsonSchema } from '../ports/content-schema.ts'
import type { EditOutcome } from './append-version.ts'
import type { ProposingDeps } from './create-proposal.ts'
import { planAction } from './draft-proposal.ts'
import { proposalIdSchema } from './input-schemas.ts'
import type { ServiceRefusal } from './service-refusal.ts'
import { type EditedProposal, submitEdit } from './submit-edit.ts'

const editInputSchema = z.strictObject({
  proposalId: proposalIdSchema,
  version: z.int().min(1),
  /** The actions that are left out from now on; all others run. */
  excluded: z.array(z.int().min(0)).max(200),
  inputs: z
    .array(z.strictObject({ index: z.int().min(0), input: jsonSchema }))
    .max(200)
    .default([]),
  title: z.string().max(300).optional(),
  expiresAt: z.coerce.date().optional(),
})
export type EditInput = z.output<typeof editInputSchema>

/** Makes a new version: reads the objects anew, so what is shown is what is there now, and the decisions of the earlier version no longer count. */
export const editProposal = defineFlow({
  permission: permissions.proposalCreate,
  input: editInputSchema,
  async run({ deps, actor, tenantId, scopes, input: wanted }: FlowCall<ProposingDeps, EditInput>): Promise<EditOutcome | ServiceRefusal> {
    const proposal = await scopes.withTenant({ actor, tenantId }, (scope) => deps.proposals.find(scope, wanted.proposalId))
    if (proposal === null) throw appError('proposal-not-found')
    const input = { ...wanted, actions: await planAnew({ deps, tenantId, proposal, wanted }) }
    return scopes.withTenant({ actor, tenantId }, (scope) => submitEdit.run({ deps, actor, scope, input }))
  },
})

async function planAnew(call: {
  deps: ProposingDeps
  tenantId: TenantId
  proposal: Proposal
  wanted: EditInput
}): Promise<EditedProposal['actions']> {
  const { deps, tenantId, proposal, wanted } = call
  const inputs = new Map(wanted.inputs.map(({ index, input }) => [index, input]))
  const planned: EditedProposal['actions'] = []
  for (const [index, action] of proposal.current.content.actions.entries()) {
    const isExcluded = wanted.excluded.includes(index)
    const input = inputs.get(index) ?? action.input
    const { connectionId, actionId, rulesText } = action
    // Words a person wrote are no model's, and there is nothing to compare them with.
    const beside = rulesText === undefined || inputs.has(index) ? {} : { rulesText }
    const kept = { ...beside, conflicts: [...(action.conflicts ?? [])], undoesEffect: action.undoesEffect ?? null }
    // What is left out is not read again: it may be left out because its object is gone.
    planned.push(
      isExcluded
        ? { ...toRow(action), ...kept, isExcluded }
        : { ...(await planAction(deps.runner, { tenantId, connectionId, actionId, input })), ...kept },
    )
  }
  return planned
}

function toRow(action: Proposal['current']['content']['actions'][number]): Omit<EditedProposal['actions'][number], 'conflicts' | 'undoesEffect'> {
  const { connectionId, account, actionId, input, precondition, facts, preview } = action
  const shown = { ...preview, changes: preview.changes.map((change) => ({ ...change })), notes: [...preview.notes] }
  return { connectionId, account, actionId, input, precondition, facts, preview: shown, isExcluded: true }
}
