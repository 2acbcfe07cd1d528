import type { AgentRunId, TenantScope } from '@bizosaas/kernel'
import type { PageSnapshot } from '../domain/page-snapshot.ts'
import type { SiteSummary } from '../domain/site-evidence.ts'

/** Its links are those that no page of the crawl answers itself. */
export interface FinishedCrawl extends SiteSummary {
  readonly skipped: readonly { readonly url: string; readonly reason: string }[]
  readonly stopped: string
  readonly at: Date
}

export interface CrawlStore {
  /** Upsert by run and address. */
  addPages(scope: TenantScope, runId: AgentRunId, pages: readonly PageSnapshot[]): Promise<void>
  /** Its frontier is gone then, unless it was told to stop. */
  finish(scope: TenantScope, runId: AgentRunId, crawl: FinishedCrawl): Promise<void>
  /** Whether it came to an end of its own. */
  isFinished(scope: TenantScope, runId: AgentRunId): Promise<boolean>
  /** Of all its pages, in their order. */
  digests(scope: TenantScope, runId: AgentRunId): Promise<readonly string[]>
  /** What one crawl brought home beside its pages. Throws `agent-run-not-found` when it read nothing to its end. */
  summary(scope: TenantScope, runId: AgentRunId): Promise<SiteSummary>
  /** The run whose crawl of this site was finished last, another than this one; null where there was none. */
  lastRun(scope: TenantScope, other: { readonly than: AgentRunId; readonly siteUrl: string }): Promise<AgentRunId | null>
  page(scope: TenantScope, runId: AgentRunId, url: string): Promise<PageSnapshot | null>
  /** By address; the first ones where `url` is null. */
  pagesAfter(scope: TenantScope, runId: AgentRunId, after: { readonly url: string | null; readonly limit: number }): Promise<readonly PageSnapshot[]>
}
