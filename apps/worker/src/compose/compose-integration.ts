import type { Configuration, Keys } from '@bizosaas/config'
import { connectors } from '@bizosaas/connectors'
import { writes } from '@bizosaas/connectors/writes'
import { createEgress } from '@bizosaas/egress'
import type { createLogger } from '@bizosaas/http-kit'
import {
  createConnectionDirectory,
  createConnectionOpener,
  createConnectionReadRunner,
  createConnectorActionRunner,
  createPostgresAllowedHosts,
  createPostgresConnectionStore,
  createPostgresSecretStore,
  createPrivateHostGate,
  createVendorContexts,
} from '@bizosaas/integration/adapters'
import type { Clock, Scopes } from '@bizosaas/kernel'
import { createContentIndex } from './create-content-index.ts'
import type { IntegrationParts } from './integration-parts.ts'

export interface IntegrationOptions {
  readonly configuration: Configuration
  readonly keys: Keys
  readonly scopes: Scopes
  readonly clock: Clock
  readonly logger: Pick<ReturnType<typeof createLogger>, 'warn'>
}

/** Connectors, sealed credentials and the guarded way out. */
export function composeIntegration({ configuration, keys, scopes, clock, logger }: IntegrationOptions): IntegrationParts {
  const allowPrivateHosts = createPrivateHostGate({ scopes, hosts: createPostgresAllowedHosts() })
  const egress = createEgress({ allowPrivateHosts, standIns: configuration.simulatedSites })
  const publicEgress = createEgress({ allowPrivateHosts: async () => false })
  const connections = createPostgresConnectionStore()
  const secrets = createPostgresSecretStore({ keys: [keys.secretKey], clock })
  const opener = createConnectionOpener({ scopes, connections, secrets, connectors, contexts: createVendorContexts({ egress, clock }), clock })
  const reads = createConnectionReadRunner({ opener, connectors })
  return {
    runner: createConnectorActionRunner({ opener, writes }),
    connections: createConnectionDirectory({ connections }),
    contentObjects: createContentIndex({ connectors, connections, reads, scopes, limit: configuration.contentIndexLimit, logger }),
    egress,
    publicEgress,
    async close() {
      await egress.close()
      await publicEgress.close()
    },
  }
}
