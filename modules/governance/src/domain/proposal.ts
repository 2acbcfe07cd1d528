import type { EvidenceId, Json, ProposalId, Reversibility, RiskTier, TenantId, UserId } from '@bizosaas/kernel'
import type { FieldChange, PlannedAction } from './planned-action.ts'
import type { PolicyAnswer } from './policy.ts'
import type { ProposalState } from './proposal-state.ts'

export type ProposalKind = 'change' | 'setting' | 'enhancement'
export type Effort = 'S' | 'M' | 'L'

/** The measured effect that is expected and when it will be looked at; null where nothing can be measured, and the card says so. */
export interface Prediction {
  readonly metric: string
  readonly baseline: string | null
  readonly expected: string
  readonly checkAt: Date
}

/** Everything a person reads and decides on. An edit appends a new one; earlier ones stay for ever. */
export interface ProposalContent {
  readonly title: string
  readonly description: string
  readonly reasoning: string
  readonly solution: string
  readonly pros: readonly string[]
  readonly cons: readonly string[]
  readonly effort: Effort
  readonly evidenceIds: readonly EvidenceId[]
  readonly actions: readonly PlannedAction[]
  readonly prediction: Prediction | null
  readonly costMicros: number | null
  readonly currency: string | null
  readonly risk: RiskTier
  readonly grade: Reversibility
  readonly expiresAt: Date
  /** Which findings it answers, e.g. `description-missing`; groups look-alikes in the queue. */
  readonly findingCodes: readonly string[]
  /** An internal switch instead of actions, for kind `setting`. */
  readonly setting: SettingChange | null
  /** The requirements document, for kind `enhancement`. */
  readonly requirements: string | null
}

export interface CommandCall {
  readonly command: string
  readonly input: { readonly [key: string]: Json }
}

/** One named platform command with its undo; the executor knows the commands, the proposal only names one. */
export interface SettingChange extends CommandCall {
  readonly title: string
  readonly changes: readonly FieldChange[]
  /** Describes the switch as it was read; the executor compares it right before the command runs. */
  readonly precondition: Json
  readonly undo: CommandCall | null
}

export interface ProposalVersion {
  readonly version: number
  readonly content: ProposalContent
  readonly policyVersion: number
  /** What the policy of that version said when it was written: who has to decide. */
  readonly policyAnswer: PolicyAnswer
  readonly editedBy: string
  /** Whose words the actions carry: the proposer and everyone who changed an input. None of them decides. */
  readonly authors: readonly string[]
  readonly createdAt: Date
  /** HMAC over everything a person reads and decides on: a version changed by SQL can be neither approved nor executed. */
  readonly mac: string
  readonly keyId: string
}

export interface Proposal {
  readonly id: ProposalId
  readonly tenantId: TenantId
  readonly kind: ProposalKind
  readonly state: ProposalState
  readonly current: ProposalVersion
  /** `agent:<id>`, `user:<id>` or `system:<name>`. */
  readonly proposedBy: string
  /** Only where a person's own request dictated the change. Starting a run does not. */
  readonly onBehalfOf: UserId | null
  /** The proposal whose effects this one takes back. */
  readonly undoes: ProposalId | null
  readonly agentRunId: string | null
  /** What its proposer names it by: the same key never makes a second one. */
  readonly originKey: string | null
  /** Who carries an approved enhancement out. */
  readonly assignedTo: UserId | null
  readonly isSimulated: boolean
  readonly createdAt: Date
}
