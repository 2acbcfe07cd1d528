import type { ConnectionId, EffectId, Json, ProposalId, Repeat, TenantId } from '@bizosaas/kernel'
import type { EffectFailure, EffectState } from './effect-state.ts'

/** One row of the ledger: one external write, or one platform command. The ledger is the truth about what happened. */
export interface Effect {
  readonly id: EffectId
  readonly tenantId: TenantId
  readonly proposalId: ProposalId
  readonly version: number
  readonly actionIndex: number
  readonly key: string
  readonly actionId: string
  readonly connectionId: ConnectionId | null
  readonly repeat: Repeat
  readonly state: EffectState
  /** How many tries took it up; the number of the newest is the fencing token of that try. */
  readonly attempts: number
  /** When a try set out to call; null means that no call can be out. */
  readonly calledAt: Date | null
  readonly result: Json
  /** What undo needs. */
  readonly before: Json
  readonly externalRef: string | null
  readonly failure: EffectFailure | null
  readonly readBack: Json
  readonly readBackAt: Date | null
  /** The proposal that took it back. */
  readonly undoneBy: ProposalId | null
  readonly intendedAt: Date
  readonly finishedAt: Date | null
}

/** One step in the life of an effect, kept for ever. */
export interface EffectEvent {
  readonly effectId: EffectId
  readonly at: Date
  readonly from: EffectState | null
  readonly to: EffectState
  readonly attempt: number
  readonly actor: string
  readonly detail: Json
}
