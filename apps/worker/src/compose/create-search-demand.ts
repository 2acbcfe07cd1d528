import type { SearchDemandReader } from '@bizosaas/automation'
import { getSearchDemand, type SearchStore } from '@bizosaas/delivery'
import type { GovernanceParts } from '@bizosaas/governance'

interface Deps {
  readonly search: SearchStore
  readonly evidence: GovernanceParts['evidence']
}

/** Delivery's Search Console data as agents read it. */
export function createSearchDemand(deps: Deps): SearchDemandReader {
  return { newest: (scope) => getSearchDemand.run({ deps, actor: scope.actor, scope, input: {} }) }
}
