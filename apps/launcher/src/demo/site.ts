/** A site of this machine that becomes a tenant. */
export interface Site {
  readonly id: string
  readonly name: string
  /** Where it listens now, as the API shows it. */
  readonly url: string
  /** What the connection keeps: the same, or for a simulated site its name. */
  readonly origin: string
  readonly user: string
  readonly applicationPassword: string
}
