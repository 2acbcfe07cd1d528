import type { AgentRunStore, CrewCard, CrewRunStore, EvidenceSource, RunRecordStore, SiteReader } from '@bizosaas/automation'
import {
  createBrandFileSource,
  createHandOffSource,
  createLiveHostsSource,
  createPostgresBrandFileStore,
  createPostgresCrawlStore,
  createRdapRegister,
  createSiteCrawlSource,
} from '@bizosaas/automation/adapters'
import type { Clock, Scopes } from '@bizosaas/kernel'
import { createHostInspector } from './create-host-inspector.ts'
import type { IntegrationParts } from './integration-parts.ts'

/** IANA's list of the servers that speak RDAP (RFC 9224). */
const rdapServers = 'https://data.iana.org/rdap/dns.json'

interface SourceParts {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly integration: IntegrationParts
  readonly sites: SiteReader
  readonly records: RunRecordStore
  readonly runs: AgentRunStore
  readonly crews: readonly CrewCard[]
  readonly crewRuns: CrewRunStore
}

/** What performs the reads of all agents. A new kind of read is one more entry here. */
export function composeSources({ integration, sites, runs, crews, crewRuns, ...kept }: SourceParts): readonly EvidenceSource[] {
  const { connections, egress } = integration
  const { clock } = kept
  const register = createRdapRegister({ bootstrapUrl: rdapServers, now: () => clock.now() })
  const hosts = createHostInspector({ egress, register, clock })
  return [
    createSiteCrawlSource({ ...kept, sites, connections, crawls: createPostgresCrawlStore() }),
    createLiveHostsSource({ ...kept, connections, hosts }),
    createHandOffSource({ ...kept, runs, crews, crewRuns }),
    createBrandFileSource({ ...kept, brandFiles: createPostgresBrandFileStore() }),
  ]
}
