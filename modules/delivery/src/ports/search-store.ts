import type { EvidenceId, SearchImportId, TenantScope } from '@bizosaas/kernel'
import type { ClickDay } from '../domain/effect/click-series.ts'
import type { SearchDay, SearchTotal } from '../domain/search/search-export.ts'

export interface SearchImport {
  readonly id: SearchImportId
  readonly digest: string
  readonly fileName: string
  /** yyyy-mm-dd. */
  readonly firstDay: string
  readonly lastDay: string
  readonly pages: number
  readonly evidenceId: EvidenceId
  readonly importedBy: string
  readonly importedAt: Date
}

/** What is known of a tenant's search performance. */
export interface SearchCoverage {
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** Addresses with days of their own. */
  readonly pages: number
}

export interface WantedClicks {
  readonly pages: readonly string[]
  /** Neither these pages nor pages to compare with. */
  readonly leftOut: readonly string[]
  /** yyyy-mm-dd. */
  readonly from: string
}

export interface SearchStore {
  findByDigest(scope: TenantScope, digest: string): Promise<SearchImport | null>
  /** Adds the file and its days; a day that is known is replaced. */
  add(scope: TenantScope, added: { readonly file: SearchImport; readonly days: readonly SearchDay[] }): Promise<void>
  /** The newest first. */
  list(scope: TenantScope, limit: number): Promise<readonly SearchImport[]>
  coverage(scope: TenantScope): Promise<SearchCoverage>
  /** What is known of these pages beside all others but those left out, a row a day from one on. */
  clicks(scope: TenantScope, wanted: WantedClicks): Promise<readonly ClickDay[]>
  /** Each page over all days from one on. */
  totals(scope: TenantScope, from: string): Promise<readonly SearchTotal[]>
  /** The newest import with days of one of these pages; without such an import, the newest with days of the site as a whole. */
  newestOf(scope: TenantScope, pages: readonly string[]): Promise<SearchImport | null>
}
