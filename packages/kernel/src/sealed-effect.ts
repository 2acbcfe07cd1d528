import type { ConnectionId, EffectId, ProposalId, TenantId } from './ids.ts'

declare const sealed: unique symbol

/**
 * The ticket for one external write. Every write function of a connector demands one, and only the executor of governance makes one,
 * after it has recomputed the seal. `key` is SHA-256(seal, action index): the same for every try of the same effect.
 */
export interface SealedEffect {
  readonly [sealed]: true
  readonly key: string
  readonly effectId: EffectId
  readonly tenantId: TenantId
  readonly connectionId: ConnectionId
  readonly proposalId: ProposalId
  readonly proposalVersion: number
  readonly actionIndex: number
}
