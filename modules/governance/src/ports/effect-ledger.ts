import type { ConnectionId, EffectId, Json, ProposalId, Repeat, TenantScope } from '@bizosaas/kernel'
import type { Effect, EffectEvent } from '../domain/effect.ts'
import type { EffectFailure, EffectState } from '../domain/effect-state.ts'

export interface EffectIntent {
  readonly id: EffectId
  readonly proposalId: ProposalId
  readonly version: number
  readonly actionIndex: number
  readonly key: string
  readonly actionId: string
  readonly connectionId: ConnectionId | null
  readonly repeat: Repeat
}

export interface EffectChange {
  readonly expected: EffectState
  readonly to: EffectState
  readonly actor: string
  readonly at: Date
  readonly detail?: Json
  readonly result?: Json
  readonly before?: Json
  readonly externalRef?: string | null
  readonly failure?: EffectFailure | null
  readonly undoneBy?: ProposalId
}

export interface EffectLedger {
  /** Writes the intent of a call, or returns the row that has the key already. `isNew` tells whether this caller may call now. */
  intend(scope: TenantScope, intent: EffectIntent, call: { actor: string; at: Date }): Promise<{ effect: Effect; isNew: boolean }>
  /** Moves an effect only if it is still `expected`, logs the step, and tells whether this caller won. Throws for a step its table does not have. */
  move(scope: TenantScope, id: EffectId, change: EffectChange): Promise<boolean>
  /** Stores what was read back; the state stays. */
  recordReadBack(scope: TenantScope, id: EffectId, readBack: { observed: Json; at: Date }): Promise<void>
  find(scope: TenantScope, id: EffectId): Promise<Effect | null>
  findByKey(scope: TenantScope, key: string): Promise<Effect | null>
  /** Of one version, or of all, in the order of the actions. */
  list(scope: TenantScope, proposal: { id: ProposalId; version?: number }): Promise<readonly Effect[]>
  events(scope: TenantScope, proposal: { id: ProposalId }): Promise<readonly EffectEvent[]>
}
