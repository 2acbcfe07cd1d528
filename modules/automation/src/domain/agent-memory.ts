import type { EditKind } from './edit-kind.ts'

/** One change an agent asked for: which finding it was to mend, and where it stands in the proposal. */
export interface AskedChange {
  readonly proposalId: string
  /** Its place among the actions of the proposal. */
  readonly position: number
  readonly findingKey: string
  readonly code: string
  readonly url: string
}

export type ChangeAnswer = 'accepted' | 'edited' | 'rejected' | 'undone'
export type MeasuredEffect = 'lift' | 'loss' | 'no-effect'

/** What became of one change, as far as people have answered: the newest answer about its finding. */
export interface RememberedChange extends Omit<AskedChange, 'position'> {
  readonly answer: ChangeAnswer
  /** The name of the field. */
  readonly label: string
  readonly proposed: string | null
  /** What a person wrote instead; null unless it was edited. */
  readonly written: string | null
  /** Why it was rejected; null where nobody said. */
  readonly reason: string | null
  /** Of its whole proposal; null where it was not measured. */
  readonly effect: MeasuredEffect | null
  /** When it was answered, ISO 8601. */
  readonly at: string
}

/** How often people edited a field in one way. `text`: what was dropped or added, where that is the same each time. */
export interface EditPattern {
  readonly label: string
  readonly kind: EditKind
  readonly text: string | null
  readonly count: number
}

/** What became of all changes of one kind. Effects count proposals, because a proposal is measured as one. */
export interface CodeRecord {
  readonly code: string
  readonly accepted: number
  readonly edited: number
  readonly rejected: number
  readonly undone: number
  readonly lifts: number
  readonly losses: number
  readonly noEffects: number
}

/** A change nobody has answered, or that is on its way. */
export type WaitingChange = Pick<AskedChange, 'findingKey' | 'code' | 'url'>

export interface DismissedFinding {
  readonly findingKey: string
  readonly code: string
  readonly url: string
  readonly reason: string
}

/** What an agent knows of this tenant from what it asked for before. */
export interface AgentMemory {
  /** Of proposals that wait for people, or were approved and are not through yet. Absent in records of before it was kept. */
  readonly waiting?: readonly WaitingChange[]
  /** One a finding, newest first. */
  readonly changes: readonly RememberedChange[]
  readonly dismissed: readonly DismissedFinding[]
  /** The most frequent first. */
  readonly patterns: readonly EditPattern[]
  readonly records: readonly CodeRecord[]
}
