import { createPostgresBudgetBook } from '@bizosaas/commerce/adapters'
import { connectors } from '@bizosaas/connectors'
import { writes } from '@bizosaas/connectors/writes'
import { createEgress, type StandIn } from '@bizosaas/egress'
import type { ActionRunner, AuditTrail } from '@bizosaas/governance'
import type { IntegrationDeps, ModelDeps, ModelEndpoint } from '@bizosaas/integration'
import {
  createConnectionOpener,
  createConnectorActionRunner,
  createLiveVendorAccounts,
  createOpenAiModel,
  createPostgresAllowedHosts,
  createPostgresConnectionRequests,
  createPostgresConnectionStore,
  createPostgresModelSettings,
  createPostgresSecretStore,
  createPrivateHostGate,
  createVendorContexts,
} from '@bizosaas/integration/adapters'
import type { Clock, Scopes } from '@bizosaas/kernel'

export interface IntegrationOptions {
  readonly secretKey: string
  readonly returnOrigins: readonly string[]
  readonly scopes: Scopes
  readonly audit: AuditTrail
  readonly clock: Clock
  /** Where the simulated sites listen now; none where there are no simulators. */
  readonly simulatedSites?: readonly StandIn[] | undefined
  /** The model endpoint of the environment. */
  readonly defaultModel?: ModelEndpoint | null | undefined
}

/** Connectors, sealed credentials and the guarded way out, for connecting accounts and for the dry runs of a person's own proposal. */
export function composeIntegration({
  secretKey,
  returnOrigins,
  scopes,
  audit,
  clock,
  simulatedSites = [],
  defaultModel = null,
}: IntegrationOptions): {
  readonly deps: IntegrationDeps & ModelDeps
  readonly runner: ActionRunner
  close(): Promise<void>
} {
  const allowedHosts = createPostgresAllowedHosts()
  const egress = createEgress({ allowPrivateHosts: createPrivateHostGate({ scopes, hosts: allowedHosts }), standIns: simulatedSites })
  const contexts = createVendorContexts({ egress, clock })
  const connectionStore = createPostgresConnectionStore()
  const secrets = createPostgresSecretStore({ keys: [secretKey], clock })
  const opener = createConnectionOpener({ scopes, connections: connectionStore, secrets, connectors, contexts, clock })
  return {
    runner: createConnectorActionRunner({ opener, writes }),
    close: () => egress.close(),
    deps: {
      vendorAccounts: createLiveVendorAccounts({ connectors, contexts }),
      connectionStore,
      connectionRequests: createPostgresConnectionRequests(),
      secrets,
      allowedHosts,
      returnOrigins,
      modelSettings: createPostgresModelSettings({ secrets, keys: [secretKey] }),
      model: createOpenAiModel({ egress, clock }),
      defaultModel,
      budgets: createPostgresBudgetBook({ clock }),
      audit,
      clock,
    },
  }
}
