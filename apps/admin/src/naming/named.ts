import type { AuditRecord, Overview, ProposalSummary, ProposalView, Report, ReportChange } from '@bizosaas/contracts'
import type { NamedActor } from './agent-title.ts'

/** How an actor is called on screens. */
export type NameOf = (actor: NamedActor) => string

export function namedSummary<T extends ProposalSummary>(row: T, nameOf: NameOf): T {
  return { ...row, proposedBy: { ...row.proposedBy, label: nameOf(row.proposedBy) } }
}

export function namedProposal(proposal: ProposalView, nameOf: NameOf): ProposalView {
  const timeline = proposal.timeline.map((entry) => ({ ...entry, actorLabel: nameOf({ ref: entry.actor, label: entry.actorLabel }) }))
  const comments = proposal.comments.map((comment) => ({ ...comment, author: { ...comment.author, label: nameOf(comment.author) } }))
  const outcomes = proposal.outcomes.map((outcome) => ({ ...outcome, recordedBy: { ...outcome.recordedBy, label: nameOf(outcome.recordedBy) } }))
  return { ...namedSummary(proposal, nameOf), timeline, comments, outcomes }
}

export function namedRecord(record: AuditRecord, nameOf: NameOf): AuditRecord {
  return { ...record, actorLabel: nameOf({ ref: record.actor, label: record.actorLabel }) }
}

export function namedOverview(overview: Overview, nameOf: NameOf): Overview {
  const { waiting, recent } = overview
  return {
    ...overview,
    waiting: { ...waiting, items: waiting.items.map((row) => namedSummary(row, nameOf)) },
    recent: { ...recent, items: recent.items.map((row) => namedSummary(row, nameOf)) },
  }
}

export function namedChange(change: ReportChange, nameOf: NameOf): ReportChange {
  return { ...change, actors: change.actors.map((actor) => ({ ...actor, label: nameOf(actor) })) }
}

export function namedReport(report: Report, nameOf: NameOf): Report {
  return { ...report, changes: report.changes.map((change) => namedChange(change, nameOf)) }
}
