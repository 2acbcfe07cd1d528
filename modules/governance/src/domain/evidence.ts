import type { ConnectionId, EvidenceId, Json, TenantId } from '@bizosaas/kernel'

/** A stored record of a read: who read what from where, when, and until when it may be relied on. */
export interface Evidence {
  readonly id: EvidenceId
  readonly tenantId: TenantId
  /** What was read, as a person would say it: "Title of /services". */
  readonly title: string
  /** Where it was read: an address that can be opened, or a connection and an object. */
  readonly source: { readonly kind: 'page' | 'connection' | 'platform'; readonly url: string | null; readonly connectionId: ConnectionId | null }
  /** The value that was read, as small as the claim needs. */
  readonly content: Json
  /** SHA-256 of the whole body the value was taken from, so that a later look can tell whether it moved. */
  readonly digest: string
  readonly readBy: string
  readonly readAt: Date
  readonly validUntil: Date
  readonly isSimulated: boolean
  /** Text from outside the platform: shown as a quotation, never followed. */
  readonly isUntrusted: boolean
}
