import type { ProposalId, TenantId, UserId } from '@bizosaas/kernel'
import type { AuditLink } from '../domain/audit-record.ts'
import type { Decision } from '../domain/decision.ts'
import type { Effect, EffectEvent } from '../domain/effect.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Proposal, ProposalVersion } from '../domain/proposal.ts'
import type { Seal } from '../domain/seal.ts'
import type { OutboxEntry } from '../ports/outbox.ts'
import type { SavedPolicy } from '../ports/policy-store.ts'
import type { ProposalComment, ProposalOutcome, WaitsFor } from '../ports/proposal-store.ts'

interface OfTenant {
  readonly tenantId: TenantId
}

export interface MemoryProposal extends Omit<Proposal, 'current'> {
  readonly version: number
  readonly waitsFor: WaitsFor | null
  readonly execution: number
}
export type MemoryVersion = ProposalVersion & OfTenant & { readonly proposalId: ProposalId }
export type MemoryOutboxEntry = OutboxEntry & OfTenant & { readonly attempts: number; readonly doneAt: Date | null }
export interface MemoryTenant {
  readonly id: TenantId
  readonly slug: string
  readonly name: string
  readonly isSimulated: boolean
}
export interface MemoryPerson {
  readonly id: UserId
  readonly name: string
}

/** All rows of a database in memory. Values are never changed, only replaced, so a copy of this object is a snapshot. */
export interface MemoryState {
  readonly evidence: readonly Evidence[]
  readonly policies: readonly (SavedPolicy & OfTenant)[]
  readonly proposals: readonly MemoryProposal[]
  readonly versions: readonly MemoryVersion[]
  readonly decisions: readonly Decision[]
  readonly seals: readonly Seal[]
  readonly comments: readonly (ProposalComment & OfTenant & { readonly proposalId: ProposalId })[]
  readonly outcomes: readonly (ProposalOutcome & OfTenant & { readonly proposalId: ProposalId })[]
  readonly effects: readonly Effect[]
  readonly effectEvents: readonly (EffectEvent & OfTenant)[]
  /** By chain: a tenant's id, or `agency`. */
  readonly audit: Readonly<Record<string, readonly AuditLink[]>>
  readonly outbox: readonly MemoryOutboxEntry[]
  readonly tenants: readonly MemoryTenant[]
  readonly people: readonly MemoryPerson[]
}

export const emptyState: MemoryState = {
  evidence: [],
  policies: [],
  proposals: [],
  versions: [],
  decisions: [],
  seals: [],
  comments: [],
  outcomes: [],
  effects: [],
  effectEvents: [],
  audit: {},
  outbox: [],
  tenants: [],
  people: [],
}

/** What a unique key or a foreign key of PostgreSQL would say. */
export function demand(holds: boolean, rule: string): void {
  if (!holds) throw new TypeError(`the row is refused: ${rule}`)
}
