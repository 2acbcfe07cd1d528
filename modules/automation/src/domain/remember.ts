import type {
  AgentMemory,
  AskedChange,
  ChangeAnswer,
  CodeRecord,
  DismissedFinding,
  EditPattern,
  MeasuredEffect,
  RememberedChange,
} from './agent-memory.ts'
import { editKind } from './edit-kind.ts'
import type { ProposalStanding } from './proposal-standing.ts'

interface Remembering {
  /** Newest proposal first. */
  readonly asked: readonly AskedChange[]
  readonly standings: readonly ProposalStanding[]
  readonly dismissed: readonly DismissedFinding[]
}

/** States in which people have said yes. One that failed was written nowhere: it is neither kept nor refused. */
const approvedStates: ReadonlySet<string> = new Set(['approved', 'executing', 'executed', 'verified', 'measured', 'partly-executed', 'unknown'])
const openStates: ReadonlySet<string> = new Set(['pending', 'changes-requested', 'approved', 'executing', 'unknown'])
const effects: readonly MeasuredEffect[] = ['lift', 'loss', 'no-effect']
const leftOut = 'It was left out when the rest was approved.'

/** Holds what an agent asked for against what became of it. What nobody has answered yet, or nobody answered in time, is no memory. */
export function remember({ asked, standings, dismissed }: Remembering): AgentMemory {
  const standingOf = new Map(standings.map((standing) => [standing.id, standing]))
  const answered = asked.flatMap((change) => answeredChange(change, standingOf.get(change.proposalId)))
  const changes = [...new Map(answered.toReversed().map((change) => [change.findingKey, change])).values()].toReversed()
  const waiting = asked.flatMap(({ findingKey, code, url, proposalId }) =>
    openStates.has(standingOf.get(proposalId)?.state ?? '') ? [{ findingKey, code, url }] : [],
  )
  return { waiting, changes, dismissed, patterns: patternsOf(answered), records: recordsOf(answered) }
}

function answeredChange({ position, ...about }: AskedChange, standing: ProposalStanding | undefined): RememberedChange[] {
  const action = standing?.actions[position]
  if (standing === undefined || action === undefined) return []
  const text = changedText(action)
  const answer = answerOf({ standing, isExcluded: action.isExcluded, isEdited: text.asked !== text.stands })
  if (answer === null) return []
  const { label, asked: proposed, stands } = text
  const written = answer === 'edited' ? stands : null
  const effect = answer === 'rejected' ? null : (effects.find((known) => known === standing.verdict) ?? null)
  return [{ ...about, answer, label, proposed, written, reason: reasonOf(answer, standing), effect, at: standing.at.toISOString() }]
}

/** The first text a person changed, else the first there is. */
function changedText({ asked, stands }: ProposalStanding['actions'][number]): { label: string; asked: string | null; stands: string | null } {
  const at = Math.max(
    0,
    asked.findIndex(({ text }, n) => text !== stands[n]?.text),
  )
  const { label, text } = asked[at] ?? { label: '', text: null }
  return { label, asked: text, stands: stands[at]?.text ?? null }
}

function reasonOf(answer: ChangeAnswer, standing: ProposalStanding): string | null {
  if (answer !== 'rejected') return null
  return standing.state === 'rejected' ? standing.reason : leftOut
}

function answerOf({ standing, isExcluded, isEdited }: { standing: ProposalStanding; isExcluded: boolean; isEdited: boolean }): ChangeAnswer | null {
  if (standing.state === 'rejected') return 'rejected'
  if (standing.state !== 'undone' && !approvedStates.has(standing.state)) return null
  if (isExcluded) return 'rejected'
  if (standing.state === 'undone') return 'undone'
  return isEdited ? 'edited' : 'accepted'
}

function patternsOf(changes: readonly RememberedChange[]): readonly EditPattern[] {
  const edits = changes.flatMap(({ label, proposed, written, answer }) =>
    answer === 'edited' && proposed && written ? [{ label, ...editKind({ proposed, written }) }] : [],
  )
  const counted = Map.groupBy(edits, (edit) => JSON.stringify(edit))
  return [...counted.values()]
    .flatMap((same) => (same[0] === undefined ? [] : [{ ...same[0], count: same.length }]))
    .sort((a, b) => b.count - a.count || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

function recordsOf(changes: readonly RememberedChange[]): readonly CodeRecord[] {
  return [...Map.groupBy(changes, ({ code }) => code)].map(([code, ours]) => recordOf(code, ours)).sort((a, b) => (a.code < b.code ? -1 : 1))
}

function recordOf(code: string, changes: readonly RememberedChange[]): CodeRecord {
  const answers = (wanted: ChangeAnswer) => changes.filter(({ answer }) => answer === wanted).length
  // A lift that was taken back is none that was kept.
  const kept = changes.filter(({ answer }) => answer !== 'undone')
  const measured = (wanted: MeasuredEffect) => new Set(kept.filter(({ effect }) => effect === wanted).map(({ proposalId }) => proposalId)).size
  return {
    code,
    accepted: answers('accepted'),
    edited: answers('edited'),
    rejected: answers('rejected'),
    undone: answers('undone'),
    lifts: measured('lift'),
    losses: measured('loss'),
    noEffects: measured('no-effect'),
  }
}
