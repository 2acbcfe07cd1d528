import type { TenantId } from '@bizosaas/kernel'
import type { PlannedAction } from '../domain/planned-action.ts'
import type { ActionCall, ActionRunner } from '../ports/action-runner.ts'
import { type DraftedProposal, type ProposalDraftInput, proposalDraftSchema } from './input-schemas.ts'

/** So many dry runs at a time: enough to hide the way, few enough for a small site. */
const previewsAtOnce = 4

/**
 * Turns a wish into a draft by reading the real objects. Holds no transaction, as the other system may take its time.
 * Throws `action-not-found`, `action-input-invalid` and what the connection and the vendor throw.
 */
export async function draftProposal(call: {
  deps: { runner: ActionRunner }
  tenantId: TenantId
  draft: ProposalDraftInput
}): Promise<DraftedProposal> {
  const draft = proposalDraftSchema.parse(call.draft)
  const calls = draft.actions.map((action) => ({ ...action, tenantId: call.tenantId }))
  return { draft, actions: [...(await planActions({ runner: call.deps.runner, calls }))], undoes: null }
}

type PlannedCall = ActionCall & { readonly rulesText?: string }

export async function planActions({ runner, calls }: { runner: ActionRunner; calls: readonly PlannedCall[] }): Promise<PlannedActionRow[]> {
  const planned: PlannedActionRow[] = []
  for (let start = 0; start < calls.length; start += previewsAtOnce) {
    planned.push(...(await Promise.all(calls.slice(start, start + previewsAtOnce).map((call) => planAction(runner, call)))))
  }
  return planned
}

export type PlannedActionRow = DraftedProposal['actions'][number]

export async function planAction(runner: ActionRunner, { rulesText, ...call }: PlannedCall): Promise<PlannedActionRow> {
  const { tenantId, connectionId, actionId, input } = call
  const facts = runner.facts(actionId)
  const [found, account] = await Promise.all([runner.preview(call), runner.account({ tenantId, connectionId })])
  const { target, changes, precondition, notes, isSimulated } = found
  const preview: PlannedAction['preview'] = { target, changes, notes, isSimulated }
  const planned = { connectionId, account, actionId, input, precondition, facts, isExcluded: false }
  return {
    ...planned,
    preview: { ...preview, changes: preview.changes.map((change) => ({ ...change })), notes: [...notes] },
    ...(rulesText === undefined ? {} : { rulesText }),
    conflicts: [],
    undoesEffect: null,
  }
}
