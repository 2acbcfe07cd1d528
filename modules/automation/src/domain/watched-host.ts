/** A host of a tenant that is looked at from outside although no connection leads there: a shop, a mail or booking host. */
export interface WatchedHost {
  /** As `URL` spells it: lower case, punycode, with its port where that is not 443. */
  readonly host: string
  /** What it is for, in a person's words. */
  readonly note: string | null
}

export const mostWatchedHosts = 50
