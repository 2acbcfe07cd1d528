import type { AgencyScope, Json, JsonText, PageRequest, ProposalId, RiskTier, TenantId, TenantScope, UserId } from '@bizosaas/kernel'
import type { ChangedProposal } from '../domain/changed-proposal.ts'
import type { Proposal, ProposalVersion } from '../domain/proposal.ts'
import type { ProposalAnswer } from '../domain/proposal-answer.ts'
import type { ProposalState, StateGroup } from '../domain/proposal-state.ts'
import type { Seal } from '../domain/seal.ts'
import type { OpenRequirement, StageName } from '../domain/stage.ts'

/** The open stage and what it waits for, as the queue shows it. */
export interface WaitsFor {
  readonly stage: StageName
  readonly missing: number
  readonly open: readonly OpenRequirement[]
}

export interface QueueFilter extends PageRequest {
  readonly group: StateGroup | 'all'
  readonly tenantId?: TenantId | undefined
  readonly risk?: RiskTier | undefined
  readonly findingCode?: string | undefined
  readonly agentId?: string | undefined
  readonly undoes?: ProposalId | undefined
  /** Only these states; a state that does not exist is nowhere. */
  readonly states?: readonly string[] | undefined
}

export interface ProposalComment {
  readonly id: string
  readonly version: number
  readonly author: string
  readonly body: string
  readonly createdAt: Date
}

export interface ProposalOutcome {
  readonly kind: 'verified' | 'not-verified' | 'measured' | 'not-measurable'
  readonly evidenceId: string | null
  readonly detail: Json
  readonly recordedBy: string
  readonly recordedAt: Date
}

export interface ProposalStore {
  find(scope: TenantScope, id: ProposalId): Promise<Proposal | null>
  /** Reads it and holds it until the transaction ends: deciders of one proposal queue here. Throws `proposal-not-found`. */
  lock(scope: TenantScope, id: ProposalId): Promise<Proposal>
  /** What this proposer made under this key, or null. Whoever asks for the same key queues here until this transaction ends. */
  claimOrigin(scope: TenantScope, origin: { proposedBy: string; key: string }): Promise<ProposalId | null>
  /** A new proposal with its first version. */
  add(scope: TenantScope, proposal: Proposal, waitsFor: WaitsFor | null): Promise<void>
  /** Appends a version and makes it the current one; earlier versions stay readable for ever. */
  append(scope: TenantScope, change: { id: ProposalId; version: ProposalVersion; isSimulated: boolean; waitsFor: WaitsFor | null }): Promise<void>
  versions(scope: TenantScope, id: ProposalId): Promise<readonly ProposalVersion[]>
  /** Moves the state only if it is still `expected`; tells whether this caller won the race. Throws for a step its table does not have. */
  move(scope: TenantScope, id: ProposalId, change: { kind: Proposal['kind']; expected: ProposalState; to: ProposalState }): Promise<boolean>
  wait(scope: TenantScope, id: ProposalId, waitsFor: WaitsFor | null): Promise<void>
  /** Gives an enhancement to a person; false where there is no such person. */
  assign(scope: TenantScope, id: ProposalId, userId: UserId): Promise<boolean>
  /** Counts one more run of its execution and returns the number. */
  countExecution(scope: TenantScope, id: ProposalId): Promise<number>
  addSeal(scope: TenantScope, seal: Seal): Promise<void>
  findSeal(scope: TenantScope, proposal: { id: ProposalId; version: number }): Promise<Seal | null>
  addComment(scope: TenantScope, id: ProposalId, comment: ProposalComment): Promise<void>
  comments(scope: TenantScope, id: ProposalId): Promise<readonly ProposalComment[]>
  addOutcome(scope: TenantScope, id: ProposalId, outcome: ProposalOutcome): Promise<void>
  outcomes(scope: TenantScope, id: ProposalId): Promise<readonly ProposalOutcome[]>
  /** The proposals that take this one back. */
  undoing(scope: TenantScope, id: ProposalId): Promise<readonly { id: ProposalId; state: ProposalState }[]>
  /** Ids of changes and settings that wait or are approved, and whose time is over; oldest first. Enhancements do not expire by themselves. */
  expired(scope: TenantScope, call: { now: Date; limit: number }): Promise<readonly ProposalId[]>
  /** Ids of verified changes that take nothing back and whose effect was not measured, oldest first. */
  verified(scope: TenantScope, limit: number): Promise<readonly ProposalId[]>
  /** Those that came into one of these states at or after an instant, oldest first. */
  changed(scope: TenantScope, wanted: { states: readonly ProposalState[]; since: Date; limit: number }): Promise<readonly ChangedProposal[]>
  /** What became of these, oldest first; ids of no proposal are left out. */
  answers(scope: TenantScope, ids: readonly ProposalId[]): Promise<readonly ProposalAnswer[]>
  /** One page of the queue as it goes over the wire, `{items, nextCursor}`, in one query. */
  queue(scope: TenantScope | AgencyScope, filter: QueueFilter): Promise<JsonText>
  /** One row of it. */
  summary(scope: TenantScope, id: ProposalId): Promise<Json>
  /** How people and agents are named on screens. */
  labels(scope: TenantScope | AgencyScope, refs: readonly string[]): Promise<ReadonlyMap<string, string>>
}
