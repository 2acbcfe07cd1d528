import { planWords } from './plan-words.ts'
import { handWords } from './report-plan.ts'
import type { ReportGroup, ReportStep } from './report-view.ts'

/** Open issues of one kind that the same person mends. */
export interface TurnKind {
  readonly group: ReportGroup
  readonly count: number
  readonly places: ReportStep['places']
}

/** Everything that waits for one person. */
export interface ReportTurn {
  readonly who: string
  readonly side: 'reader' | 'agency' | 'hand'
  readonly count: number
  readonly kinds: readonly TurnKind[]
}

const order = ['reader', 'hand', 'agency'] as const

/** Who acts next for which of the open issues: the reader first, the agency last. What waits for nobody is in none. */
export function reportTurns({ groups, agency }: { groups: readonly ReportGroup[]; agency: string }): readonly ReportTurn[] {
  const turns = new Map<string, ReportTurn>()
  for (const { group, step } of groups.flatMap((one) => one.plan.map((step) => ({ group: one, step })))) {
    const turn = turnOf({ step, agency })
    if (turn === null) continue
    const { count, kinds } = turns.get(turn.who) ?? { count: 0, kinds: [] }
    turns.set(turn.who, { ...turn, count: count + step.count, kinds: withStep({ kinds, group, step }) })
  }
  return [...turns.values()].sort((one, other) => order.indexOf(one.side) - order.indexOf(other.side) || other.count - one.count)
}

function turnOf({ step: { step, hand }, agency }: { step: ReportStep; agency: string }): Pick<ReportTurn, 'who' | 'side'> | null {
  const side = planWords.turns[step]
  if (side === 'nobody') return null
  if (side === 'hand') return { side, who: handWords(hand) }
  return { side, who: side === 'agency' ? agency : planWords.you }
}

function withStep({ kinds, group, step }: { kinds: readonly TurnKind[]; group: ReportGroup; step: ReportStep }): readonly TurnKind[] {
  const known = kinds.find((kind) => kind.group.code === group.code) ?? { group, count: 0, places: [] }
  const kind = { group, count: known.count + step.count, places: [...known.places, ...step.places] }
  return [...kinds.filter((one) => one.group.code !== group.code), kind]
}
