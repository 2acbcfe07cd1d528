/** What a host of the tenant shows to the world, and until when. Instants are ISO 8601 in UTC. */
export interface LiveHost {
  readonly host: string
  /** From the TLS handshake; null where none could be made. */
  readonly certificate: HostCertificate | null
  /** Why there is no certificate to read. */
  readonly certificateProblem: string | null
  /** From the register (RDAP); null where it says nothing. */
  readonly domain: { readonly name: string; readonly expiresAt: string } | null
  readonly domainProblem: string | null
  readonly readAt: string
}

export interface HostCertificate {
  readonly subject: string
  readonly issuer: string
  readonly names: readonly string[]
  readonly serialNumber: string
  readonly fingerprint: string
  readonly validFrom: string
  readonly validTo: string
  /** Why a browser would refuse it, by OpenSSL's name; null when it would not. */
  readonly problem: string | null
}
