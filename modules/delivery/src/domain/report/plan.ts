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
  'declined',
  'abstained',
  'to-propose',
  'undone',
  'unwanted',
  'may-stay',
  'left-alone',
  'fixed-since',
] as const
export type PlanStep = (typeof planSteps)[number]

/** A page on which a finding stands, and what was read there. */
export interface FindingPlace {
  readonly url: string
  readonly detail: string
}

/** How many findings of a kind have the same next step. */
export interface PlannedStep {
  readonly step: PlanStep
  /** Who has to mend it, where that is neither the agency nor decided: as the agent named them. */
  readonly hand: string | null
  readonly count: number
  /** Since when it waits; only where it waits for somebody's decision. */
  readonly since: Date | null
  /** Why, in the words of whoever took a change back. */
  readonly reason: string | null
  /** The first of the places that have it. */
  readonly places: readonly FindingPlace[]
}

/** A finding with everything its next step hangs on, as of now. */
export interface OpenFinding extends FindingPlace {
  readonly state: 'new' | 'persisting' | 'fixed' | 'dismissed'
  readonly hand: string | null
  /** The latest proposal that would mend them. */
  readonly proposal: {
    readonly kind: 'change' | 'setting' | 'enhancement'
    readonly state: string
    readonly waitsFor: 'agency' | 'client' | null
    /** Who did not approve it. */
    readonly declinedBy: 'agency' | 'client' | null
    /** Why it was taken back. */
    readonly undoneBecause: string | null
  } | null
  /** Of several places that share a text one may keep it. */
  readonly mayStay: boolean
  /** Whether the agent that can mend them said that it has nothing to propose. */
  readonly isAbstained: boolean
  /** Whether a look after the change found them still. */
  readonly isSeenSince: boolean
  /** Whether what was read there was written anew since, by whatever change: what was found says nothing any more. */
  readonly isRewritten: boolean
  readonly since: Date | null
}

/** As many as are read on paper; the list behind the number has the others. */
const mostPlaces = 25

/** What is next for the findings of one kind, from how they and their proposals stand. It says nothing that no row says. */
export function planOf(open: readonly OpenFinding[]): readonly PlannedStep[] {
  const steps = new Map<string, PlannedStep>()
  for (const finding of open) {
    const next = nextOf(finding)
    const key = `${next.step} ${next.hand} ${next.reason}`
    const earlier = steps.get(key) ?? { ...next, count: 0, places: [] }
    steps.set(key, { ...next, count: earlier.count + 1, since: earliest(earlier.since, next.since), places: withPlace(earlier.places, finding) })
  }
  return [...steps.values()].sort((one, other) => planSteps.indexOf(one.step) - planSteps.indexOf(other.step) || other.count - one.count)
}

function withPlace(places: readonly FindingPlace[], { url, detail }: FindingPlace): readonly FindingPlace[] {
  return places.length < mostPlaces ? [...places, { url, detail }] : places
}

function nextOf(finding: OpenFinding): Omit<PlannedStep, 'count' | 'places'> {
  const step = stepOf(finding)
  return {
    step,
    hand: step === 'other-hand' ? finding.hand : null,
    since: step === 'client' || step === 'agency' ? finding.since : null,
    reason: step === 'undone' ? (finding.proposal?.undoneBecause ?? null) : null,
  }
}

function stepOf(finding: OpenFinding): PlanStep {
  if (finding.state === 'fixed') return 'fixed-since'
  if (finding.state === 'dismissed') return 'left-alone'
  if (finding.mayStay) return 'may-stay'
  const step = finding.proposal === null ? null : stepOfProposal(finding.proposal)
  if (step === null || endedSteps.has(step)) return stepAfter(finding, step)
  return step === 'made' && finding.isSeenSince ? 'made-in-vain' : step
}

/** Nothing comes of its own proposal, if there was one. */
function stepAfter({ hand, isAbstained, isRewritten }: OpenFinding, ended: PlanStep | null): PlanStep {
  if (isRewritten) return 'made'
  if (ended !== null) return ended
  if (hand !== null) return 'other-hand'
  return isAbstained ? 'abstained' : 'to-propose'
}

const endedSteps: ReadonlySet<PlanStep> = new Set(['failed', 'expired', 'declined', 'unwanted'])

/** Null where nothing comes of the proposal any more, so that the next step is as if there was none. */
function stepOfProposal({ kind, state, waitsFor, declinedBy }: NonNullable<OpenFinding['proposal']>): PlanStep | null {
  const step = stepsOfStates[state] ?? null
  if (step === 'agency') return waitsFor ?? 'agency'
  if (step === 'declined' && declinedBy === 'client') return 'unwanted'
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
