import type { Json } from '@bizosaas/kernel'

/** Everything the platform writes into the chains: each state change and each refusal, once. */
export interface AuditEntry {
  readonly event: string
  /** `user:<id>`, `agent:<id>` or `system:<name>`. */
  readonly actor: string
  readonly onBehalfOf: string | null
  readonly subjectKind: string
  readonly subjectId: string | null
  /** The MAC or seal of what it is about, where there is one. */
  readonly digest: string | null
  readonly detail: { readonly [key: string]: Json }
  /** ISO 8601, UTC. */
  readonly at: string
  /** The tenant, or `agency` for the chain of the agency: a record moved to another chain no longer fits. */
  readonly chain: string
}

/** A link of the chain: `hash` = SHA-256(previous hash, `body`), `body` = RFC 8785 text of the entry. */
export interface AuditLink {
  readonly seq: number
  readonly body: string
  readonly previousHash: string
  readonly hash: string
}

export interface AuditHead {
  readonly seq: number
  readonly hash: string
}
