import type { Access, Actor } from '@bizosaas/kernel'
import type { SettingCommand } from '../ports/setting-commands.ts'
import { allowedActs } from './allowed-acts.ts'
import type { WholeProposal } from './get-proposal.ts'
import { viewAction } from './view-action.ts'
import { viewDecision, viewEvidence, viewStages, viewTimeline } from './view-history.ts'
import { viewComment, viewOutcome } from './view-notes.ts'

/** The card as it goes over the wire; `packages/contracts` has its schema, and a test holds the two equal. */
export type ProposalView = ReturnType<typeof viewProposal>

export interface Viewing {
  readonly whole: WholeProposal
  readonly actor: Actor
  readonly access: Access
  readonly now: Date
  /** The command of a setting; null for other kinds, and where this release no longer knows it. */
  readonly command: SettingCommand | null
}

export function viewProposal(viewing: Viewing) {
  const { whole } = viewing
  const { proposal } = whole
  const { content, policyVersion } = proposal.current
  const { description, reasoning, solution, pros, cons, effort, requirements, setting, prediction } = content
  return {
    ...whole.summary,
    ...{ description, reasoning, solution, pros, cons, effort, requirements, policyVersion },
    prediction: prediction === null ? null : { ...prediction, checkAt: prediction.checkAt.toISOString() },
    setting: setting === null ? null : { command: setting.command, title: setting.title, input: setting.input, changes: setting.changes },
    actions: content.actions.map((action, index) => viewAction({ viewing, action, index })),
    evidence: whole.evidence.map(viewEvidence),
    stages: viewStages(whole),
    decisions: whole.decisions.map((decision) => viewDecision({ whole, decision })),
    timeline: viewTimeline(whole),
    versions: whole.versions.map(({ version, editedBy, createdAt }) => ({
      version,
      editedBy: whole.labels.get(editedBy) ?? editedBy,
      createdAt: createdAt.toISOString(),
    })),
    comments: whole.comments.map((comment) => viewComment({ comment, labels: whole.labels })),
    outcomes: whole.outcomes.map((outcome) => viewOutcome({ outcome, labels: whole.labels })),
    assignedTo: proposal.assignedTo === null ? null : (whole.labels.get(`user:${proposal.assignedTo}`) ?? 'Someone'),
    undoes: proposal.undoes,
    undoneBy: whole.undoing.map(({ id }) => id),
    agentRunId: proposal.agentRunId,
    allowed: allowedActs(viewing),
  }
}
