import { agentCards } from '@bizosaas/agents'
import {
  type AgentMemoryStore,
  type AgentRunStore,
  type CrewCard,
  type CrewRunStore,
  type EvidenceSource,
  type FindingStore,
  type PublicSiteReader,
  type RunRecordStore,
  recallMemory,
  type SiteReader,
} from '@bizosaas/automation'
import {
  createAgentMemorySource,
  createBrandFileSource,
  createHandOffSource,
  createInsightsSource,
  createLiveHostsSource,
  createPostgresBrandFileStore,
  createPostgresCrawlStore,
  createPostgresInsightStore,
  createPostgresWatchedHostStore,
  createPostgresWorkflowRunStore,
  createRdapRegister,
  createSearchDemandSource,
  createSiteCrawlSource,
  createTenantDaySource,
} from '@bizosaas/automation/adapters'
import { createPostgresSearchStore } from '@bizosaas/delivery/adapters'
import type { GovernanceParts } from '@bizosaas/governance'
import { createPostgresConnectionStore } from '@bizosaas/integration/adapters'
import type { Clock, Scopes } from '@bizosaas/kernel'
import { workflowCards } from '@bizosaas/workflows'
import { createDayBook } from './create-day-book.ts'
import { createHostInspector } from './create-host-inspector.ts'
import { createSearchDemand } from './create-search-demand.ts'
import type { IntegrationParts } from './integration-parts.ts'

/** IANA's list of the servers that speak RDAP (RFC 9224). */
const rdapServers = 'https://data.iana.org/rdap/dns.json'

interface SourceParts {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly integration: IntegrationParts
  readonly sites: SiteReader
  readonly governance: Pick<GovernanceParts, 'proposals' | 'evidence'>
  readonly publicSites: PublicSiteReader
  readonly records: RunRecordStore
  readonly runs: AgentRunStore
  readonly crews: readonly CrewCard[]
  readonly crewRuns: CrewRunStore
  readonly findings: FindingStore
  readonly memories: AgentMemoryStore
}

/** What performs the reads of all agents. A new kind of read is one more entry here. */
export function composeSources(parts: SourceParts): readonly EvidenceSource[] {
  const { scopes, clock, integration, sites, publicSites, records, governance, findings, memories, runs } = parts
  const { connections, egress } = integration
  const register = createRdapRegister({ bootstrapUrl: rdapServers, now: () => clock.now() })
  const hosts = createHostInspector({ egress, register, clock })
  return [
    createSiteCrawlSource({ scopes, clock, sites, publicSites, connections, crawls: createPostgresCrawlStore(), records }),
    createHandOffSource(parts),
    createSearchDemandSource({
      scopes,
      clock,
      records,
      demand: createSearchDemand({ search: createPostgresSearchStore(), evidence: governance.evidence }),
    }),
    createBrandFileSource({ scopes, clock, records, brandFiles: createPostgresBrandFileStore() }),
    createLiveHostsSource({ scopes, clock, records, connections, watchedHosts: createPostgresWatchedHostStore(), hosts }),
    createAgentMemorySource({
      scopes,
      clock,
      records,
      recall: (call) => recallMemory({ ...call, deps: { memories, findings, proposals: governance.proposals } }),
    }),
    createInsightsSource({ scopes, clock, records, insights: createPostgresInsightStore() }),
    createTenantDaySource({ scopes, clock, records, runs, book: dayBook(parts) }),
  ]
}

function dayBook({ governance, runs, findings }: SourceParts) {
  const workflowRuns = createPostgresWorkflowRunStore()
  const stores = { connections: createPostgresConnectionStore(), watchedHosts: createPostgresWatchedHostStore(), workflowRuns }
  return createDayBook({ ...stores, proposals: governance.proposals, runs, findings, agents: agentCards, workflows: workflowCards })
}
