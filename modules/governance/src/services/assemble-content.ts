import { appError, type EvidenceId, riskTier, type ServiceCall } from '@bizosaas/kernel'
import { deriveGrade, deriveRisk } from '../domain/derive-facts.ts'
import type { ProposalContent, SettingChange } from '../domain/proposal.ts'
import type { SettingCommand } from '../ports/setting-commands.ts'
import type { DraftedProposal } from './input-schemas.ts'
import type { SubmitDeps } from './submit-proposal.ts'

/** The content as it will be signed: the proposer's words, our facts. */
export async function assembleContent(
  call: ServiceCall<SubmitDeps, DraftedProposal> & { evidenceIds: readonly EvidenceId[] },
): Promise<{ content: ProposalContent; command: SettingCommand | null }> {
  const { draft } = call.input
  const actions = draft.kind === 'change' ? call.input.actions : []
  const { setting, command } = await planSetting(call)
  const { title, description, reasoning, solution, pros, cons, effort, prediction, costMicros, currency, expiresAt, findingCodes } = draft
  const facts =
    command === null ? { risk: deriveRisk(actions), grade: gradeOf(draft, actions) } : { risk: riskTier(command.risk), grade: command.reversibility }
  const words = { title, description, reasoning, solution, pros, cons, effort, prediction, costMicros, currency, expiresAt, findingCodes }
  const requirements = draft.kind === 'enhancement' ? draft.requirements : null
  return { content: { ...words, ...facts, actions, setting, requirements, evidenceIds: call.evidenceIds }, command }
}

/** Requirements on paper change nothing, so they can be taken back. */
function gradeOf(draft: DraftedProposal['draft'], actions: DraftedProposal['actions']) {
  return draft.kind === 'enhancement' ? 'reversible' : deriveGrade(actions)
}

async function planSetting({
  deps,
  scope,
  input,
}: ServiceCall<SubmitDeps, DraftedProposal>): Promise<{ setting: SettingChange | null; command: SettingCommand | null }> {
  const wanted = input.draft.kind === 'setting' ? input.draft.setting : null
  if (wanted === null) return { setting: null, command: null }
  const command = deps.settings.find(wanted.command)
  if (command === null) throw appError('action-not-found', { details: { command: wanted.command } })
  return { setting: { ...wanted, undo: await command.plan(scope, wanted.input) }, command }
}
