import type { FindingCodeName } from '@bizosaas/agents'
import type { SiteDraft } from '../site-draft.ts'
import type { SiteTraits } from '../site-traits.ts'

/** Changes a site, and says itself what is to be found there afterwards. */
export type Plant = (site: SiteDraft) => void

/** The ways one fault comes about, and what only looks like it. */
export interface FaultFamily {
  readonly code: FindingCodeName
  /** Where it can be planted at all. Default: everywhere. */
  readonly fits?: (traits: SiteTraits) => boolean
  readonly faults: readonly Plant[]
  readonly nearMisses: readonly Plant[]
}
