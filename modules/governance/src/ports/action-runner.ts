import type { ConnectionId, Json, SealedEffect, TenantId } from '@bizosaas/kernel'
import type { ActionFacts, ActionPreview } from '../domain/planned-action.ts'

/** One action on one connection of one tenant. */
export interface ActionCall {
  readonly tenantId: TenantId
  readonly connectionId: ConnectionId
  readonly actionId: string
  readonly input: Json
}

/** What the other system holds after a write, as far as the action speaks of it. */
export type ReadBack =
  | { readonly kind: 'as-approved'; readonly observed: Json }
  | { readonly kind: 'different'; readonly observed: Json; readonly missing: readonly string[] }

export type RunOutcome =
  /**
   * `before` is what undo needs; `result` is the redacted answer. It may carry `moved`, how the object's version went from one to the next by our hand,
   * and `overwritten`, `{ text, restore }`, where the write replaced an edit that nobody had seen.
   */
  | { readonly kind: 'done'; readonly result: Json; readonly before: Json; readonly externalRef: string | null }
  /** Surely not written: refused by the vendor, or never reached it. */
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string; readonly retryAfterMs: number | null }
  /** May or may not have been written. */
  | { readonly kind: 'unknown'; readonly reason: string }

export type UndoPlan =
  | { readonly kind: 'action'; readonly actionId: string; readonly input: Json }
  | { readonly kind: 'impossible'; readonly reason: string }

/** Everything governance needs from connectors; integration implements it. Opens credentials itself; holds no transaction during a call. */
export interface ActionRunner {
  /** Throws `action-not-found`. */
  facts(actionId: string): ActionFacts
  /** Reads the real object and says what would change. Throws the connection's and vendor's errors. */
  preview(call: ActionCall): Promise<ActionPreview>
  /** Reads the object again: true while it is as `precondition` says, but for our own writes (`moved` of their results, newest first). Throws `vendor-object-not-found` when it is gone. */
  preconditionHolds(call: ActionCall & { precondition: Json; ownMoves?: readonly Json[] }): Promise<boolean>
  /** The account label of the connection now; the executor compares it with the sealed one. */
  account(call: { tenantId: TenantId; connectionId: ConnectionId }): Promise<string>
  /**
   * The write. Never throws for what the vendor did: every outcome is a value. `isStillOurs` is asked once more right before the first byte
   * that writes; false means that another worker has taken the effect over, and nothing may be written.
   */
  run(
    call: ActionCall & { effect: SealedEffect; precondition: Json; ownMoves?: readonly Json[]; isStillOurs: () => Promise<boolean> },
  ): Promise<RunOutcome>
  /** For `repeat: lookup`: was the effect with this key done? `null` when it was not. */
  lookUp(call: ActionCall & { effect: SealedEffect }): Promise<{ result: Json; externalRef: string | null } | null>
  /** Reads the object as the approved input would have it. */
  readBack(call: ActionCall): Promise<ReadBack>
  /** The action that sets the old values back; not those of the fields named by `leaveOut`, where its input can do without them. */
  planUndo(call: ActionCall & { before: Json; result: Json; leaveOut?: readonly string[] }): UndoPlan
}
