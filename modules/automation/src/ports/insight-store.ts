import type { AgencyScope, PlatformScope, TenantScope } from '@bizosaas/kernel'
import type { Insight, InsightCounts, InsightSharing } from '../domain/insight.ts'

/** A tenant's own counts, and what was made public of the counts of all. Nobody reads the counts of another tenant. */
export interface InsightStore {
  /** What this tenant's changes came to that were written before the instant; nothing of simulators. */
  count(scope: TenantScope, call: { readonly writtenBefore: Date; readonly mostCases: number }): Promise<InsightCounts>
  /** Replaces what the tenant shares; does nothing where it opted out. */
  share(scope: TenantScope, call: { readonly counts: InsightCounts; readonly at: Date }): Promise<void>
  sharing(scope: TenantScope): Promise<InsightSharing>
  /** Opting out takes the tenant's counts away at once. Tells whether anything changed. */
  setSharing(scope: TenantScope, call: { readonly isSharing: boolean; readonly by: string; readonly at: Date }): Promise<boolean>
  /** The figures that are public. */
  shown(scope: TenantScope | AgencyScope): Promise<readonly Insight[]>
  /** Publishes what may be, at most once a day each; tells how many figures are new. `day` is yyyy-mm-dd. */
  publish(scope: PlatformScope, day: string): Promise<number>
}
