import type { ConnectionId, EffectId, Json, ProposalId, Repeat, TenantScope } from '@bizosaas/kernel'
import type { Effect, EffectEvent } from '../domain/effect.ts'
import type { EffectFailure, EffectState } from '../domain/effect-state.ts'
import type { WrittenAction } from '../domain/written-action.ts'

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
  /** Only while this try holds the effect: the number it got when it took it up. */
  readonly attempt?: number
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
  /** Right before a call: true while this try still holds the effect, which then says that a call may be out. */
  beginCall(scope: TenantScope, id: EffectId, call: { attempt: number; at: Date }): Promise<boolean>
  /** Moves an effect only if it is still `expected` (and held by `attempt`), logs the step, and tells whether this caller won. Throws for a step its table does not have. */
  move(scope: TenantScope, id: EffectId, change: EffectChange): Promise<boolean>
  /** Stores what was read back, once; the state stays. Tells whether this caller was the one. */
  recordReadBack(scope: TenantScope, id: EffectId, readBack: { observed: Json; at: Date }): Promise<boolean>
  find(scope: TenantScope, id: EffectId): Promise<Effect | null>
  findByKey(scope: TenantScope, key: string): Promise<Effect | null>
  /** Of one version, or of all, in the order of the actions. */
  list(scope: TenantScope, proposal: { id: ProposalId; version?: number }): Promise<readonly Effect[]>
  /** The actions that were written or taken back at or after an instant, oldest first; a switch of the platform is none. */
  written(scope: TenantScope, since: Date): Promise<readonly WrittenAction[]>
  /** `moved` of the newest results over one connection, newest first: how our own writes moved the versions of objects. */
  ownMoves(scope: TenantScope, connectionId: ConnectionId): Promise<readonly Json[]>
  events(scope: TenantScope, proposal: { id: ProposalId }): Promise<readonly EffectEvent[]>
}
