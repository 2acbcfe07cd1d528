import { planWords as words } from './plan-words.ts'
import { dayWords } from './report-days.ts'
import type { ReportStep } from './report-view.ts'

interface Planned {
  readonly plan: readonly ReportStep[]
  readonly agency: string
  readonly timeZone: string
  /** When the website is looked at next; null where nobody planned it. */
  readonly nextCheckAt: string | null
  /** Whether it keeps visitors or search engines out. */
  readonly isUrgent: boolean
}

/** What is next for the open issues of one kind: a sentence for each step, which says how many where there are several. */
export function planSentences({ plan, agency, timeZone, nextCheckAt, isUrgent }: Planned): readonly string[] {
  const day = (at: string | null) => (at === null ? null : dayWords({ at, timeZone }))
  const steps = sameHand(plan.map((one) => ({ ...one, hand: one.hand === null ? null : handWords(one.hand) })))
  const open = steps.reduce((sum, { count }) => sum + count, 0)
  return steps.map(({ step, hand, count, since, reason }) => {
    const facts = { agency, hand: hand ?? words.anyHand, since: day(since), nextCheck: day(nextCheckAt), reason, isUrgent }
    const text = words.steps[step](facts)[count === 1 ? 0 : 1]
    return `${subjectOf({ count, open })}${text}.`.replace(/^\p{Ll}/u, (first) => first.toUpperCase())
  })
}

/** Whoever an agent named, as the owner of the business knows them. */
export function handWords(hand: string | null): string {
  return (hand === null ? undefined : words.hands[hand]) ?? words.anyHand
}

function subjectOf({ count, open }: { count: number; open: number }): string {
  if (count < open) return `${count} `
  return count === 1 ? 'it ' : count === 2 ? 'both ' : `all ${count} `
}

/** The reader knows fewer hands than the agents do: what one of them has to do is told once. */
function sameHand(steps: readonly ReportStep[]): readonly ReportStep[] {
  const merged = new Map<string, ReportStep>()
  for (const step of steps) {
    const key = `${step.step} ${step.hand}`
    merged.set(key, { ...step, count: step.count + (merged.get(key)?.count ?? 0) })
  }
  return [...merged.values()]
}
