import type { AgentRunId, EvidenceId, TenantScope } from '@bizosaas/kernel'
import type { PageSnapshot } from '../domain/page-snapshot.ts'
import type { SiteEvidence } from '../domain/site-evidence.ts'
import type { Abstention } from '../domain/thought.ts'

export interface CrawlSummary {
  readonly startUrl: string
  readonly siteUrl: string
  readonly links: SiteEvidence['links']
  readonly objects: SiteEvidence['objects']
  readonly skipped: readonly { readonly url: string; readonly reason: string }[]
  readonly stopped: string
  readonly at: Date
}

/** What became of one plan of the run. */
export interface PlanOutcome {
  readonly planKey: string
  readonly proposalId: string | null
  readonly abstentions: readonly Abstention[]
}

export interface CrawlStore {
  /** Upsert by run and address. */
  addPages(scope: TenantScope, runId: AgentRunId, pages: readonly PageSnapshot[]): Promise<void>
  finish(scope: TenantScope, runId: AgentRunId, summary: CrawlSummary): Promise<void>
  /** Remembers which evidence stands for which claim. */
  keepEvidence(scope: TenantScope, runId: AgentRunId, ids: Readonly<Record<string, EvidenceId>>): Promise<void>
  /** Empty until it was kept. */
  evidenceIds(scope: TenantScope, runId: AgentRunId): Promise<Readonly<Record<string, EvidenceId>>>
  /** Upsert by plan. */
  keepOutcome(scope: TenantScope, runId: AgentRunId, outcome: PlanOutcome): Promise<void>
  outcomes(scope: TenantScope, runId: AgentRunId): Promise<readonly PlanOutcome[]>
  /** Everything one run read, by address. Throws `agent-run-not-found` when it read nothing to its end. */
  evidence(scope: TenantScope, runId: AgentRunId): Promise<SiteEvidence>
}
