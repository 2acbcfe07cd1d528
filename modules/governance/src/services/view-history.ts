import type { Decision } from '../domain/decision.ts'
import { describeDeciders } from '../domain/describe-deciders.ts'
import type { Evidence } from '../domain/evidence.ts'
import { fitsDeciders, openStage, type Requirement } from '../domain/stage.ts'
import { requirementsOf } from './check-decision.ts'
import type { WholeProposal } from './get-proposal.ts'

export function viewEvidence(evidence: Evidence) {
  return { ...evidence, readAt: evidence.readAt.toISOString(), validUntil: evidence.validUntil.toISOString() }
}

export function viewDecision({ whole, decision }: { whole: WholeProposal; decision: Decision }) {
  const { id, version, stage, userId, verdict, reason, decidedAt } = decision
  const userName = whole.labels.get(`user:${userId}`) ?? 'Someone'
  return { id, version, stage, userId, userName, verdict, comment: reason, decidedAt: decidedAt.toISOString() }
}

/** What each stage asks for and has, and which one is open. */
export function viewStages(whole: WholeProposal) {
  const requirements = requirementsOf(whole.proposal)
  const decisions = whole.decisions.filter(({ version, verdict }) => version === whole.proposal.current.version && verdict === 'approve')
  const open = openStage({ requirements, decisions })?.stage ?? null
  return requirements.map((requirement) => ({
    stage: requirement.stage,
    needed: requirement.needed,
    approved: approvedFor({ requirement, decisions }),
    isOpen: requirement.stage === open,
    deciders: describeDeciders(requirement.deciders),
  }))
}

function approvedFor({ requirement, decisions }: { requirement: Requirement; decisions: readonly Decision[] }): number {
  const fitting = decisions.filter((decision) => decision.stage === requirement.stage && fitsDeciders(requirement.deciders, decision))
  return new Set(fitting.map(({ userId }) => userId)).size
}

/** The story in order: the audit chain has one record for every change and refusal, so the timeline is that chain. */
export function viewTimeline(whole: WholeProposal) {
  return whole.history.map(({ at, event, actor, detail }) => {
    const { actionIndex = null, ...rest } = detail
    return {
      at,
      event,
      actor,
      actorLabel: whole.labels.get(actor) ?? actor,
      actionIndex: typeof actionIndex === 'number' ? actionIndex : null,
      detail: rest,
    }
  })
}
