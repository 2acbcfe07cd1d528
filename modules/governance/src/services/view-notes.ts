import type { ProposalComment, ProposalOutcome } from '../ports/proposal-store.ts'

type Labels = ReadonlyMap<string, string>

/** A word beside the decision, with the name of whoever said it. */
export function viewComment({ comment, labels }: { comment: ProposalComment; labels: Labels }) {
  const { id, version, author, body, createdAt } = comment
  return { id, version, body, author: named(labels, author), createdAt: createdAt.toISOString() }
}

/** What a later look found, or why nothing can be said. */
export function viewOutcome({ outcome, labels }: { outcome: ProposalOutcome; labels: Labels }) {
  const { kind, evidenceId, detail, recordedBy, recordedAt } = outcome
  const { actionIndex, text } = readOutcomeDetail(detail)
  return { kind, evidenceId, actionIndex, text, detail: detail ?? {}, recordedBy: named(labels, recordedBy), recordedAt: recordedAt.toISOString() }
}

/** The fields of an outcome that everybody may rely on; what else is in it is shown as it is. */
export function readOutcomeDetail(detail: unknown): { actionIndex: number | null; text: string | null; isNotYetPublic: boolean } {
  const given: { actionIndex?: unknown; text?: unknown; isNotYetPublic?: unknown } = typeof detail === 'object' && detail !== null ? detail : {}
  return {
    actionIndex: typeof given.actionIndex === 'number' ? given.actionIndex : null,
    text: typeof given.text === 'string' ? given.text : null,
    isNotYetPublic: given.isNotYetPublic === true,
  }
}

function named(labels: Labels, ref: string): { ref: string; label: string } {
  return { ref, label: labels.get(ref) ?? ref }
}
