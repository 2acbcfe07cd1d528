/** What one round of the race left behind, counted by those who do not know each other: callers, rows, records, the sink. */
export interface RoundFacts {
  /** Decisions that were answered as taken, and those of them that said the proposal was approved or rejected by them. */
  readonly acknowledged: number
  readonly endings: { readonly approved: number; readonly rejected: number }
  readonly storedDecisions: number
  /** How often the audit says each stage closed. */
  readonly stageClosings: readonly number[]
  readonly executionStarts: number
  readonly state: string
  readonly effectsAtSink: number
}

export interface RoundVerdict {
  readonly lost: number
  readonly duplicated: number
  readonly unknown: number
}

/** Lost: what was acknowledged and has no consequence. Duplicated: what happened more than once, or without an approval. */
export function judgeRound(facts: RoundFacts): RoundVerdict {
  const { acknowledged, endings, storedDecisions, stageClosings, executionStarts, state, effectsAtSink } = facts
  const isApproved = endings.approved > 0
  const isParked = state === 'unknown'
  const losses = [
    Math.max(0, acknowledged - storedDecisions),
    count(isApproved && executionStarts === 0),
    count(isApproved && state !== 'executed' && !isParked),
    count(state === 'executed' && effectsAtSink === 0),
    count(!isApproved && endings.rejected === 0),
  ]
  const duplicates = [
    Math.max(0, endings.approved + endings.rejected - 1),
    ...stageClosings.map((times) => Math.max(0, times - 1)),
    Math.max(0, executionStarts - 1),
    Math.max(0, effectsAtSink - 1),
    count(!isApproved && effectsAtSink + executionStarts > 0),
  ]
  return { lost: sum(losses), duplicated: sum(duplicates), unknown: count(isParked) }
}

function count(isSo: boolean): number {
  return isSo ? 1 : 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
