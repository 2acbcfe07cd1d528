/** A site that is read without a connection, and so over public addresses alone. */
export interface PublicSite {
  readonly url: string
  readonly mostPages: number
  /** From the first request to the last one begun. */
  readonly mostMs: number
}
