export type BriefTopic = 'waiting' | 'overdue' | 'failed' | 'won' | 'at-risk'

/** One row of the tenant that a number counts, so that the number can be opened. */
export interface BriefSource {
  readonly kind: 'proposal' | 'agent-run' | 'workflow-run' | 'connection' | 'finding'
  readonly id: string
  /** The object's own name. */
  readonly title: string
  /** Why it counts here. */
  readonly note: string
  /** Since when, ISO 8601. */
  readonly at: string
  /** The run that saw a finding last; null for anything else. */
  readonly runId: string | null
}

/** One answer of the daily briefing. Its number is the number of its sources: there is no other figure than what they are. */
export interface BriefLine {
  readonly topic: BriefTopic
  readonly sentence: string
  readonly sources: readonly BriefSource[]
  /** False where there are more than these. */
  readonly isComplete: boolean
}
