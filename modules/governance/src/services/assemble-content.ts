import { riskTier, type ServiceCall } from '@bizosaas/kernel'
import { deriveGrade, deriveRisk } from '../domain/derive-facts.ts'
import { confirmedWords } from '../domain/marks/confirmed-words.ts'
import { markActions } from '../domain/marks/mark-actions.ts'
import type { PlannedAction } from '../domain/planned-action.ts'
import type { ProposalContent, SettingChange } from '../domain/proposal.ts'
import type { SettingCommand } from '../ports/setting-commands.ts'
import type { CheckedEvidence } from './check-evidence.ts'
import type { DraftedProposal } from './input-schemas.ts'
import type { SubmitDeps } from './submit-proposal.ts'

type AssembleCall = ServiceCall<SubmitDeps, DraftedProposal> & { evidence: CheckedEvidence; command: SettingCommand | null }

/** The content as it will be signed: the proposer's words, our facts. Throws `action-input-invalid` for a setting that cannot be. */
export async function assembleContent(call: AssembleCall): Promise<ProposalContent> {
  const { draft } = call.input
  const actions = draft.kind === 'change' ? await plannedActions(call) : []
  const setting = await planSetting(call)
  const { title, description, reasoning, solution, pros, cons, effort, prediction, costMicros, currency, expiresAt, findingCodes } = draft
  const words = { title, description, reasoning, solution, pros, cons, effort, prediction, costMicros, currency, expiresAt, findingCodes }
  const requirements = draft.kind === 'enhancement' ? draft.requirements : null
  return { ...words, ...factsOf({ ...call, actions, setting }), actions, setting, requirements, evidenceIds: call.evidence.ids }
}

/** A person answers for their own words; an agent's rest on what stood somewhere. */
async function plannedActions({ deps, scope, actor, input, evidence }: AssembleCall): Promise<readonly PlannedAction[]> {
  if (actor.kind !== 'agent') return input.actions
  const confirmed = confirmedWords(await deps.decisions.approvedMarks(scope))
  return markActions({ actions: input.actions, evidence: evidence.found, confirmed })
}

type Facts = AssembleCall & { actions: readonly PlannedAction[]; setting: SettingChange | null }

function factsOf({ input, command, actions, setting }: Facts): Pick<ProposalContent, 'risk' | 'grade'> {
  if (command !== null) return { risk: riskTier(command.risk), grade: setting?.undo == null ? 'irreversible' : 'reversible' }
  // Requirements on paper change nothing, so they can be taken back.
  return { risk: deriveRisk(actions), grade: input.draft.kind === 'enhancement' ? 'reversible' : deriveGrade(actions) }
}

async function planSetting({ scope, input, command }: AssembleCall): Promise<SettingChange | null> {
  const { setting: wanted } = input.draft
  if (command === null || wanted === null) return null
  return { ...wanted, title: command.title, ...(await command.plan(scope, wanted.input)) }
}
