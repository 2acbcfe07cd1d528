import type { PlatformScope } from '@bizosaas/kernel'

/** Counts the audits that visitors begin, over all processes and starts of the platform. */
export interface VisitorLimit {
  /** Takes a turn for whoever is at this address; 0 when the audit may begin, else how long to wait, in milliseconds, and no turn was taken. */
  take(scope: PlatformScope, visit: { readonly address: string; readonly at: Date }): Promise<number>
  /** Removes what no longer counts: from where somebody came is not kept for longer than it is needed. */
  forget(scope: PlatformScope, now: Date): Promise<void>
}
