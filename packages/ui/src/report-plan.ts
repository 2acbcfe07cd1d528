import { planWords as words } from './plan-words.ts'
import { dayWords } from './report-days.ts'
import type { ReportStep } from './report-view.ts'

interface Planned {
  readonly plan: readonly ReportStep[]
  readonly agency: string
  readonly timeZone: string
  /** When the website is looked at next; null where nobody planned it. */
  readonly nextCheckAt: string | null
}

/** What is next for the open issues of one kind: a sentence for each step, which says how many where there are several. */
export function planSentences({ plan, agency, timeZone, nextCheckAt }: Planned): readonly string[] {
  const day = (at: string | null) => (at === null ? null : dayWords({ at, timeZone }))
  const steps = sameHand(plan.map((one) => ({ ...one, hand: one.hand === null ? null : (words.hands[one.hand] ?? words.anyHand) })))
  const open = steps.reduce((sum, { count }) => sum + count, 0)
  return steps.map(({ step, hand, count, since }) => {
    const forms = words.steps[step]({ agency, hand: hand ?? words.anyHand, since: day(since), nextCheck: day(nextCheckAt) })
    const text = forms[count === 1 ? 0 : 1]
    return `${subjectOf({ count, open })}${text}.`.replace(/^\p{Ll}/u, (first) => first.toUpperCase())
  })
}

/** Whether somebody outside the agency has to act for any of them. */
export function needsOthers(plans: readonly (readonly ReportStep[])[]): boolean {
  return plans.some((plan) => plan.some(({ step }) => step === 'other-hand'))
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
