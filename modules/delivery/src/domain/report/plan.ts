/** What is next for a finding that stands, in the order it is told: what the reader has to do first, what is over last. */
export const planSteps = [
  'client',
  'other-hand',
  'agency',
  'revised',
  'under-way',
  'made',
  'made-in-vain',
  'task',
  'failed',
  'expired',
  'undone',
  'declined',
  'abstained',
  'to-propose',
  'left-alone',
  'fixed-since',
] as const
export type PlanStep = (typeof planSteps)[number]

/** How many findings of a kind have the same next step. */
export interface PlannedStep {
  readonly step: PlanStep
  /** Who has to mend it, where that is neither the agency nor decided: as the agent named them. */
  readonly hand: string | null
  readonly count: number
  /** Since when it waits; only where it waits for somebody's decision. */
  readonly since: Date | null
}

/** Findings of a kind that are alike in everything their next step hangs on, as of now. */
export interface OpenFindings {
  readonly state: 'new' | 'persisting' | 'fixed' | 'dismissed'
  readonly hand: string | null
  /** The latest proposal that would mend them. */
  readonly proposal: {
    readonly kind: 'change' | 'setting' | 'enhancement'
    readonly state: string
    readonly waitsFor: 'agency' | 'client' | null
  } | null
  /** Whether the agent that can mend them said that it has nothing to propose. */
  readonly isAbstained: boolean
  /** Whether a look after the change found them still. */
  readonly isSeenSince: boolean
  readonly since: Date | null
  readonly count: number
}

/** What is next for the findings of one kind, from how they and their proposals stand. It says nothing that no row says. */
export function planOf(open: readonly OpenFindings[]): readonly PlannedStep[] {
  const steps = new Map<string, PlannedStep>()
  for (const findings of open) {
    const step = stepOf(findings)
    const hand = step === 'other-hand' ? findings.hand : null
    const since = step === 'client' || step === 'agency' ? findings.since : null
    const key = `${step} ${hand}`
    const earlier = steps.get(key)
    steps.set(key, { step, hand, count: (earlier?.count ?? 0) + findings.count, since: earliest(earlier?.since ?? null, since) })
  }
  return [...steps.values()].sort((one, other) => planSteps.indexOf(one.step) - planSteps.indexOf(other.step) || other.count - one.count)
}

function stepOf({ state, hand, proposal, isAbstained, isSeenSince }: OpenFindings): PlanStep {
  if (state === 'fixed') return 'fixed-since'
  if (state === 'dismissed') return 'left-alone'
  const step = proposal === null ? null : stepOfProposal(proposal)
  if (step === null && hand !== null) return 'other-hand'
  if (step === null) return isAbstained ? 'abstained' : 'to-propose'
  return step === 'made' && isSeenSince ? 'made-in-vain' : step
}

/** Null where nothing comes of the proposal any more, so that the next step is as if there was none. */
function stepOfProposal({ kind, state, waitsFor }: NonNullable<OpenFindings['proposal']>): PlanStep | null {
  const step = stepsOfStates[state] ?? null
  if (step === 'agency') return waitsFor ?? 'agency'
  // What is switched for a finding is a task for a person: the switch itself mends nothing.
  return kind === 'setting' && (step === 'under-way' || step === 'made') ? 'task' : step
}

const stepsOfStates: Readonly<Record<string, PlanStep>> = {
  draft: 'agency',
  pending: 'agency',
  'in-review': 'agency',
  'changes-requested': 'revised',
  identified: 'revised',
  written: 'revised',
  queued: 'revised',
  approved: 'under-way',
  executing: 'under-way',
  unknown: 'under-way',
  assigned: 'under-way',
  'in-development': 'under-way',
  merged: 'under-way',
  deployed: 'made',
  'health-checked': 'made',
  executed: 'made',
  verified: 'made',
  measured: 'made',
  'partly-executed': 'made',
  failed: 'failed',
  expired: 'expired',
  undone: 'undone',
  rejected: 'declined',
}

function earliest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
