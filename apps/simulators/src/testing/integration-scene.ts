import { connectors } from '@bizosaas/connectors'
import { startWordPressSimulator, type WordPressSimulator } from '@bizosaas/connectors/simulators'
import { writes } from '@bizosaas/connectors/writes'
import { createEgress, type Egress } from '@bizosaas/egress'
import type { ActionRunner } from '@bizosaas/governance'
import { createPostgresAuditTrail } from '@bizosaas/governance/adapters'
import { allowHost, type ConnectionReads, type IntegrationDeps } from '@bizosaas/integration'
import {
  createConnectionDirectory,
  createConnectionOpener,
  createConnectionReadRunner,
  createConnectorActionRunner,
  createLiveVendorAccounts,
  createPostgresAllowedHosts,
  createPostgresConnectionRequests,
  createPostgresConnectionStore,
  createPostgresSecretStore,
  createPrivateHostGate,
  createVendorContexts,
} from '@bizosaas/integration/adapters'
import {
  type Actor,
  type ConnectionId,
  type Flow,
  type Json,
  type ScopeKind,
  type Scopes,
  type Service,
  systemClock,
  type TenantId,
} from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'

/** What a test calls of a service: everything but its own input type. */
type Served<T, K extends ScopeKind> = Pick<Service<IntegrationDeps, never, T, K>, 'serve'>

/** Everything of integration, put together as `compose` does, with a simulated site and two tenants' worth of database. */
export interface IntegrationScene {
  readonly db: TestDatabase
  readonly given: Fixtures
  readonly deps: IntegrationDeps
  readonly runner: ActionRunner
  readonly reads: ConnectionReads
  readonly directory: ReturnType<typeof createConnectionDirectory>
  readonly site: WordPressSimulator
  readonly egress: Egress
  flow<T>(tenantId: TenantId, actor: Actor, flow: Pick<Flow<IntegrationDeps, never, T>, 'serve'>, input: unknown): Promise<T>
  within<T>(tenantId: TenantId, actor: Actor, service: Served<T, 'tenant'>, input: unknown): Promise<T>
  agency<T>(actor: Actor, service: Served<T, 'agency'>, input: unknown): Promise<T>
  platform<T>(actor: Actor, service: Served<T, 'platform'>, input: unknown): Promise<T>
  /** The connect form, filled in as it should be but for `change`. */
  form(change?: Record<string, string>): { connectorId: string; baseUrl: string; credentials: Record<string, string> }
  /** The application passwords of the site's owner from now on. */
  setPasswords(applicationPasswords: string[]): void
  /** Lets connections reach the simulated site. */
  allowSite(owner: Actor): Promise<void>
  close(): Promise<void>
}

export async function integrationScene({
  keys = [Buffer.alloc(32, 7).toString('base64')],
}: {
  keys?: readonly string[]
} = {}): Promise<IntegrationScene> {
  const clock = systemClock
  const db = await createTestDatabase()
  const site = await startWordPressSimulator()
  const allowedHosts = createPostgresAllowedHosts()
  const egress = createEgress({ allowPrivateHosts: createPrivateHostGate({ scopes: db.scopes, hosts: allowedHosts }) })
  const contexts = createVendorContexts({ egress, clock, timeoutMs: 2_000 })
  const connectionStore = createPostgresConnectionStore()
  const secrets = createPostgresSecretStore({ keys, clock })
  const opener = createConnectionOpener({ scopes: db.scopes, connections: connectionStore, secrets, connectors, contexts, clock })
  const deps: IntegrationDeps = {
    vendorAccounts: createLiveVendorAccounts({ connectors, contexts }),
    connectionStore,
    connectionRequests: createPostgresConnectionRequests(),
    secrets,
    allowedHosts,
    returnOrigins: ['http://127.0.0.1:7401'],
    audit: createPostgresAuditTrail(),
    clock,
  }
  const calls = callsOf({ scopes: db.scopes, deps })
  return {
    ...calls,
    db,
    deps,
    site,
    egress,
    given: createFixtures(db),
    runner: createConnectorActionRunner({ opener, writes }),
    reads: createConnectionReadRunner({ opener, connectors }),
    directory: createConnectionDirectory({ connections: connectionStore }),
    form(change = {}) {
      const { siteUrl, ...account } = site.credentials
      return { connectorId: 'wordpress', baseUrl: siteUrl, credentials: { ...account, ...change } }
    },
    setPasswords: (applicationPasswords) => site.store.update((state) => void Object.assign(state.users[0] ?? {}, { applicationPasswords })),
    allowSite: async (owner) => void (await calls.platform(owner, allowHost, { host: new URL(site.url).host, reason: 'The simulated site' })),
    close: async () => {
      await egress.close()
      await site.close()
      await db.drop()
    },
  }
}

function callsOf({ scopes, deps }: { scopes: Scopes; deps: IntegrationDeps }): Pick<IntegrationScene, 'flow' | 'within' | 'agency' | 'platform'> {
  return {
    flow: (tenantId, actor, flow, input) => flow.serve({ deps, actor, tenantId, scopes, input }),
    within: (tenantId, actor, service, input) => scopes.withTenant({ actor, tenantId }, (scope) => service.serve({ deps, actor, scope, input })),
    agency: (actor, service, input) => scopes.withAgency({ actor }, (scope) => service.serve({ deps, actor, scope, input })),
    platform: (actor, service, input) => scopes.withPlatform('test', (scope) => service.serve({ deps, actor, scope, input })),
  }
}

/** One change of one title, as governance calls it. */
export function titleOf({ tenantId, connectionId }: { tenantId: TenantId; connectionId: ConnectionId }) {
  const input: Json = { postId: 2, title: 'Boiler repair in Leeds' }
  return { tenantId, connectionId, actionId: 'wordpress.update-title', input }
}
