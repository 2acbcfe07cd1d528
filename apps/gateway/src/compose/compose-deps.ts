import { agentCards } from '@bizosaas/agents'
import {
  createPostgresAgentRunStore,
  createPostgresFindingStore,
  createPostgresWorkflowOutbox,
  createPostgresWorkflowRunStore,
} from '@bizosaas/automation/adapters'
import { createSealKeys } from '@bizosaas/governance'
import { createPostgresAuditTrail, createPostgresGovernance } from '@bizosaas/governance/adapters'
import { createPostgresAgencyStore, createPostgresTenantStore } from '@bizosaas/identity/adapters'
import { createConnectionDirectory } from '@bizosaas/integration/adapters'
import { type Scopes, systemClock } from '@bizosaas/kernel'
import { composeIntegration } from './compose-integration.ts'
import { createAuditBrowser } from './create-audit-browser.ts'
import { createFrame } from './create-frame.ts'
import type { GatewayDeps } from './gateway-deps.ts'

export interface DepsOptions {
  /** 32 bytes in base64 each, from the key file. */
  readonly sealKey: string
  readonly secretKey: string
  readonly returnOrigins: readonly string[]
  readonly scopes: Scopes
}

/** Everything the services behind the routes need, over PostgreSQL and the guarded way out. */
export function composeDeps({ sealKey, secretKey, returnOrigins, scopes }: DepsOptions): { deps: GatewayDeps; close(): Promise<void> } {
  const clock = systemClock
  const sealKeys = createSealKeys([{ id: 'k1', secret: Buffer.from(sealKey, 'base64') }])
  const integration = composeIntegration({ secretKey, returnOrigins, scopes, audit: createPostgresAuditTrail(), clock })
  const governance = createPostgresGovernance({ runner: integration.runner, clock, sealKeys, settings: { find: () => null } })
  const agencies = createPostgresAgencyStore()
  const agencyName = async () => (await scopes.withPlatform('frame', (scope) => agencies.find(scope))) ?? { name: 'BizOSaaS', isDemo: false }
  return {
    close: () => integration.close(),
    deps: {
      ...governance,
      ...integration.deps,
      scopes,
      outbox: { ...governance.outbox, ...createPostgresWorkflowOutbox({ clock }) },
      tenants: createPostgresTenantStore(),
      agents: agentCards,
      runs: createPostgresAgentRunStore(),
      findings: createPostgresFindingStore(),
      workflowRuns: createPostgresWorkflowRunStore(),
      connections: createConnectionDirectory({ connections: integration.deps.connectionStore }),
      frame: createFrame({ agencyName }),
      auditBrowser: createAuditBrowser(),
    },
  }
}
