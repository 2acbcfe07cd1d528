import type { Actor, TenantId } from '@bizosaas/kernel'

export interface IdempotentCall {
  readonly actor: Actor
  readonly tenantId: TenantId
  readonly route: string
  readonly key: string
  readonly input: unknown
  readonly run: () => Promise<unknown>
}

/** Runs a request once per tenant, route and key. The same key with another body throws `idempotency-key-reused`, while it runs `idempotency-key-in-flight`. */
export interface Idempotency {
  once(call: IdempotentCall): Promise<unknown>
}
