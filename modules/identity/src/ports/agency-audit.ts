import type { Json, PlatformScope } from '@bizosaas/kernel'

/** One change of who there is, as it goes into the agency's own chain. Never a password or a hash. */
export interface AgencyRecord {
  readonly event: string
  readonly actor: string
  readonly onBehalfOf: null
  readonly subjectKind: 'user' | 'agency'
  readonly subjectId: string | null
  readonly digest: null
  readonly detail: { readonly [key: string]: Json }
  readonly at: string
}

/** The agency's audit chain, which governance keeps. */
export interface AgencyAudit {
  appendAgency(scope: PlatformScope, records: readonly AgencyRecord[]): Promise<void>
}
