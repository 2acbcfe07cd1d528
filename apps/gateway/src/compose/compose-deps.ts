import { adminPrimeCopilot, brandGuardian, contentArchitect, crewCards, findingAdvice, infraSentinel, technicalSeoSpecialist } from '@bizosaas/agents'
import { automationCommands } from '@bizosaas/automation'
import {
  createKeptCrawl,
  createPostgresAgentCostReader,
  createPostgresAgentMemoryStore,
  createPostgresAgentRunStore,
  createPostgresCrawlStore,
  createPostgresCrewRunStore,
  createPostgresFindingStore,
  createPostgresInsightStore,
  createPostgresPromptStore,
  createPostgresRunRecordStore,
  createPostgresSiteAuditStore,
  createPostgresWatchedHostStore,
  createPostgresWorkflowOutbox,
  createPostgresWorkflowRunStore,
  createRecordedEvidence,
} from '@bizosaas/automation/adapters'
import {
  createPostgresReportSource,
  createPostgresSearchStore,
  createPostgresShareLinkStore,
  createSearchExportReader,
} from '@bizosaas/delivery/adapters'
import { createSealKeys, createSettingCommands, governanceCommands } from '@bizosaas/governance'
import { createPostgresAuditTrail, createPostgresGovernance, createPostgresPolicyStore } from '@bizosaas/governance/adapters'
import {
  createPostgresAccountStore,
  createPostgresAgencyStore,
  createPostgresPeopleStore,
  createPostgresProspectStore,
  createPostgresTenantStore,
  createPostgresVisitorLimit,
  createScryptPasswordHasher,
} from '@bizosaas/identity/adapters'
import { createConnectionDirectory } from '@bizosaas/integration/adapters'
import { type Scopes, systemClock } from '@bizosaas/kernel'
import { composeIntegration, type IntegrationOptions } from './compose-integration.ts'
import { composeWork } from './compose-work.ts'
import { createAuditBrowser } from './create-audit-browser.ts'
import { createFrame } from './create-frame.ts'
import { createImportFollower } from './create-import-follower.ts'
import { createSubjectOf } from './create-subject-of.ts'
import type { GatewayDeps } from './gateway-deps.ts'
import { judgeKind } from './judge-kind.ts'

export interface DepsOptions {
  /** 32 bytes in base64 each, from the key file. */
  readonly sealKey: string
  readonly secretKey: string
  readonly returnOrigins: readonly string[]
  readonly directoryUrl: string
  /** Whether visitors may ask for audits. */
  readonly offersAudits: boolean
  readonly scopes: Scopes
  readonly simulatedSites?: IntegrationOptions['simulatedSites']
  readonly defaultModel?: IntegrationOptions['defaultModel']
}

/** Everything the services behind the routes need, over PostgreSQL and the guarded way out. */
export function composeDeps({ sealKey, secretKey, returnOrigins, directoryUrl, offersAudits, scopes, simulatedSites, defaultModel }: DepsOptions): {
  deps: GatewayDeps
  close(): Promise<void>
} {
  const clock = systemClock
  const sealKeys = createSealKeys([{ id: 'k1', secret: Buffer.from(sealKey, 'base64') }])
  const integration = composeIntegration({ secretKey, returnOrigins, scopes, audit: createPostgresAuditTrail(), clock, simulatedSites, defaultModel })
  const connections = createConnectionDirectory({ connections: integration.deps.connectionStore })
  const work = composeWork({ scopes, connections, clock })
  const settings = createSettingCommands([...governanceCommands({ policies: createPostgresPolicyStore(), clock }), ...automationCommands(work)])
  const governance = createPostgresGovernance({ runner: integration.runner, clock, sealKeys, settings })
  const agencies = createPostgresAgencyStore()
  const records = createPostgresRunRecordStore()
  const agency = async () => (await scopes.withPlatform('frame', (scope) => agencies.find(scope))) ?? unfounded
  return {
    close: () => integration.close(),
    deps: {
      ...governance,
      ...integration.deps,
      ...work,
      scopes,
      outbox: { ...governance.outbox, ...createPostgresWorkflowOutbox({ clock }) },
      reports: createPostgresReportSource({ subjectOf: createSubjectOf(work), judgeKind }),
      search: createPostgresSearchStore(),
      searchExports: createSearchExportReader(),
      followImport: createImportFollower({ outbox: createPostgresWorkflowOutbox({ clock }) }),
      ...identityStores(),
      thinkers: [technicalSeoSpecialist, infraSentinel, adminPrimeCopilot, brandGuardian, contentArchitect],
      crews: crewCards,
      crewRuns: createPostgresCrewRunStore(),
      records,
      prompts: createPostgresPromptStore(),
      sources: [
        createKeptCrawl({ scopes, crawls: createPostgresCrawlStore() }),
        ...['live-hosts', 'agent-memory', 'insights', 'tenant-day', 'hand-off', 'brand-file', 'search-demand'].map((id) =>
          createRecordedEvidence({ id, scopes, records }),
        ),
      ],
      agentCosts: createPostgresAgentCostReader(),
      memories: createPostgresAgentMemoryStore(),
      runs: createPostgresAgentRunStore(),
      findings: createPostgresFindingStore(),
      insights: createPostgresInsightStore(),
      workflowRuns: createPostgresWorkflowRunStore(),
      frame: createFrame({ agency }),
      auditBrowser: createAuditBrowser(),
      shareLinks: createPostgresShareLinkStore(),
      siteAudits: createPostgresSiteAuditStore(),
      watchedHosts: createPostgresWatchedHostStore(),
      findingAdvice,
      publicAudits: offersAudits ? createPostgresVisitorLimit() : null,
      agency,
      agencies,
      directoryUrl,
    },
  }
}

/** Before anybody founded it. */
const unfounded = { name: 'BizOSaaS', isDemo: false, contact: { email: null, phone: null } }

function identityStores() {
  return {
    tenants: createPostgresTenantStore(),
    prospects: createPostgresProspectStore(),
    people: createPostgresPeopleStore(),
    accounts: createPostgresAccountStore(),
    passwords: createScryptPasswordHasher(),
  }
}
