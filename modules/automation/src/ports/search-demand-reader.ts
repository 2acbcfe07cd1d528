import type { TenantScope } from '@bizosaas/kernel'
import type { SearchDemand } from '../domain/search-demand.ts'

/** The searches of a tenant, as delivery knows them. */
export interface SearchDemandReader {
  /** The newest that names queries; null where there is none. */
  newest(scope: TenantScope): Promise<SearchDemand | null>
}
