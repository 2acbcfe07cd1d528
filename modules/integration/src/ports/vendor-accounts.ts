import type { TenantId } from '@bizosaas/kernel'
import type { ConnectionFacts } from '../domain/connection.ts'

/** What the connect form shows of a connector. */
export interface ConnectorCard {
  readonly id: string
  readonly name: string
  readonly category: string
  /** What is to be filled in beside the address. */
  readonly fields: readonly { readonly name: string; readonly label: string; readonly isSecret: boolean; readonly help: string | null }[]
  /** The account can be connected by approval on the vendor's own screen. */
  readonly canAuthorize: boolean
}

/** An account that was described completely, but not tried yet. `credentials` is a secret. */
export interface VendorAccount {
  readonly connectorId: string
  readonly baseUrl: string
  readonly credentials: string
}

export interface VerifiedAccount {
  readonly account: string
  readonly facts: ConnectionFacts
  /** It is one of our own simulators. */
  readonly isSimulated: boolean
}

export type AuthorizationAnswer = { readonly kind: 'approved'; readonly account: VendorAccount } | { readonly kind: 'declined' }

/** Everything the services need of connectors. No transaction is open during a call, and no credential is in an error. */
export interface VendorAccounts {
  list(): readonly ConnectorCard[]
  /** Checks the form; `baseUrl` is empty where none was entered. Throws `request-invalid`, naming the fields. */
  describe(form: { readonly connectorId: string; readonly baseUrl: string; readonly credentials: Readonly<Record<string, string>> }): VendorAccount
  /** One harmless call. Throws the named `connection-…` errors, `egress-address-refused`, `vendor-…`. */
  verify(call: { readonly tenantId: TenantId; readonly account: VendorAccount }): Promise<VerifiedAccount>
  /** The vendor's approval screen. Throws `request-invalid` where there is none. */
  authorizationUrl(question: { readonly connectorId: string; readonly baseUrl: string; readonly returnUrl: string; readonly state: string }): string
  /** Throws `connection-state-refused` on an answer that cannot be read. */
  readAuthorization(answer: { readonly connectorId: string; readonly answer: Readonly<Record<string, string>> }): AuthorizationAnswer
}
