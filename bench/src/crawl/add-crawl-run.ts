import { type AgentRunId, newId, type TenantId } from '@bizosaas/kernel'
import { createFixtures } from '@bizosaas/test-kit'
import type { BenchDatabase } from '../start-bench-database.ts'

/** The run of an agent whose crawl keeps its addresses in PostgreSQL, as the product's do. */
export interface CrawlRun {
  readonly urls: BenchDatabase['urls']
  readonly tenantId: TenantId
  readonly runId: AgentRunId
}

export async function addCrawlRun({ urls, adminUrl }: BenchDatabase): Promise<CrawlRun> {
  const given = createFixtures({ adminUrl })
  const [tenantId, runId] = [await given.tenant(), newId<AgentRunId>()]
  await given.sql(
    `insert into agent_run (tenant_id, id, agent_id, workflow_run_id, state, counts, abstentions, started_by, is_simulated, created_at)
     values ($1, $2, 'bench', 'bench', 'running', '{}', '[]', 'system:bench', false, now())`,
    [tenantId, runId],
  )
  return { urls, tenantId, runId }
}
