import type { Json } from '@bizosaas/kernel'
import type { BriefLine } from './brief-line.ts'
import type { Standing } from './standing.ts'

export type Severity = 'low' | 'mid' | 'high'

/** A read that a claim rests on: recorded as evidence before anything may cite it. */
export interface Claim {
  /** Unique within one thought; findings and plans point here. */
  readonly ref: string
  readonly title: string
  /** null: it was read in the platform itself. */
  readonly url: string | null
  readonly content: Json
  readonly digest: string
  readonly readAt: string
  /** The tenant’s own words, decided on in the platform; everything else is material from outside. */
  readonly isTrusted?: true
}

export interface FindingDraft {
  /** The same for the same fault in every run. */
  readonly key: string
  readonly code: string
  readonly severity: Severity
  readonly url: string
  /** One sentence with the figures that were read. */
  readonly detail: string
  /** Who can mend it when the platform cannot; null when a proposal can. */
  readonly hand: string | null
  readonly claim: string
  /** The place that may stay as it is: the fault is gone once the others are mended. */
  readonly mayStay?: true
  /** Where in its site the page stands, if not somewhere in the middle. */
  readonly standing?: Standing
}

export interface PlannedCall {
  readonly actionId: string
  readonly input: Json
  /** The finding this call mends. */
  readonly findingKey: string
  /** What the rules alone would write, where a model worded the input. */
  readonly rulesText?: string
}

/** An internal switch a person has to approve, such as opening a task. */
export interface PlannedSetting {
  /** Id of the platform's command. */
  readonly command: string
  readonly input: { readonly [key: string]: Json }
  /** The finding it answers. */
  readonly findingKey: string
}

/** A proposal as an agent thinks it: the door turns it into one with previews, risk and expiry. */
export interface ProposalPlan {
  readonly key: string
  readonly title: string
  readonly description: string
  readonly reasoning: string
  readonly solution: string
  readonly pros: readonly string[]
  readonly cons: readonly string[]
  readonly effort: 'S' | 'M' | 'L'
  readonly findingCodes: readonly string[]
  readonly claims: readonly string[]
  readonly calls: readonly PlannedCall[]
  /** Instead of calls: what the platform itself would do. */
  readonly setting?: PlannedSetting
}

/** Look-alike findings as one item for a person, worth doing together. */
export interface FindingGroup {
  readonly key: string
  readonly code: string
  /** Of the worst of them. */
  readonly severity: Severity
  readonly count: number
  /** Addresses that have it. */
  readonly pages: number
  /** Who can mend it when the platform cannot; null when a proposal can. */
  readonly hand: string | null
  /** A sample. */
  readonly findingKeys: readonly string[]
  /** What mending is expected to bring, in no unit: groups are in its order. */
  readonly score: number
  /** What moved it, in one sentence; absent where nothing did. */
  readonly because?: string
}

/** What an agent did not propose, and why: written down, never silent. */
export interface Abstention {
  readonly subject: string
  readonly reason: string
}

/** A rule of the tenant that a text breaks, as it is cited. */
export interface BrokenRule {
  /** How the tenant numbers it. */
  readonly number: number
  /** The rule in words. */
  readonly rule: string
  readonly reason: string
  /** The claim that holds the rule. */
  readonly claim: string
}

/** What a member of a crew says of one change that a member before it thought of. */
export interface ChangeReview {
  readonly agentId: string
  readonly planKey: string
  readonly actionId: string
  readonly findingKey: string
  readonly verdict: 'keep' | 'edit' | 'veto'
  /** Empty where it is kept. */
  readonly broken: readonly BrokenRule[]
  /** Texts of the input as they were and as they should be. */
  readonly edits: readonly { readonly field: string; readonly before: string; readonly after: string }[]
}

export interface Thought {
  /** Addresses that were judged: a known fault of one of these that is not among the findings is fixed. */
  readonly looked: readonly string[]
  /** How many pages opened, where the agent reads pages: an address that is gone was looked at too, and is none. */
  readonly opened?: number
  readonly claims: readonly Claim[]
  readonly findings: readonly FindingDraft[]
  /** The findings as a person reads them: grouped, the most worth doing first. */
  readonly groups: readonly FindingGroup[]
  readonly proposals: readonly ProposalPlan[]
  readonly abstentions: readonly Abstention[]
  /** Of a member of a crew that was handed plans, one for each of their changes. */
  readonly reviews?: readonly ChangeReview[]
  /** What a person should know today; only an agent that briefs has it. */
  readonly brief?: readonly BriefLine[]
}
