import type { Keys } from '@bizosaas/config'
import { connectors } from '@bizosaas/connectors'
import { createPostgresScopes, type PostgresScopes, rowsOf } from '@bizosaas/db'
import type { LoginUrls } from '@bizosaas/db/migrate'
import { createEgress, type StandIn } from '@bizosaas/egress'
import type { ConnectionStore } from '@bizosaas/integration'
import {
  type ConnectionOpener,
  createConnectionOpener,
  createPostgresAllowedHosts,
  createPostgresConnectionStore,
  createPostgresSecretStore,
  createPrivateHostGate,
  createVendorContexts,
} from '@bizosaas/integration/adapters'
import { appError, type ConnectionId, type SystemActor, systemClock, type TenantId, toId } from '@bizosaas/kernel'
import type { ConnectionLook } from '../checks/judge-connections.ts'

export interface LookAtConnections {
  readonly keys: Pick<Keys, 'secretKey'>
  readonly urls: LoginUrls
  /** Where the simulated sites listen; none while the platform does not run. */
  readonly simulatedSites: readonly StandIn[]
}

const actor: SystemActor = { kind: 'system', name: 'doctor' }
const atOnce = 8
const timeoutMs = 15_000

/** Signs in at every connected account, once, and says what came of it. Nothing is written, neither there nor here. */
export async function lookAtConnections({ keys, urls, simulatedSites }: LookAtConnections): Promise<readonly ConnectionLook[]> {
  const scopes = createPostgresScopes({ urls })
  const allowPrivateHosts = createPrivateHostGate({ scopes, hosts: createPostgresAllowedHosts() })
  const egress = createEgress({ allowPrivateHosts, standIns: simulatedSites })
  const opener = createConnectionOpener({
    scopes,
    connections: withoutMarks(createPostgresConnectionStore()),
    secrets: createPostgresSecretStore({ keys: [keys.secretKey] }),
    connectors,
    contexts: createVendorContexts({ egress, clock: systemClock, timeoutMs }),
    clock: systemClock,
  })
  try {
    const accounts = await listAccounts(scopes)
    const looks: ConnectionLook[] = []
    for (let next = 0; next < accounts.length; next += atOnce)
      looks.push(...(await Promise.all(accounts.slice(next, next + atOnce).map((account) => look({ opener, account })))))
    return looks
  } finally {
    await egress.close()
    await scopes.close()
  }
}

type Account = { tenantId: TenantId; tenant: string; connectionId: ConnectionId; account: string }

async function listAccounts(scopes: PostgresScopes): Promise<readonly Account[]> {
  const tenants = await scopes.withPlatform('doctor', (scope) =>
    rowsOf(scope).selectFrom('tenant').select(['id', 'name']).where('status', 'in', ['active', 'suspended']).orderBy('id').execute(),
  )
  const accounts: Account[] = []
  for (const { id, name } of tenants) {
    const tenantId = toId<TenantId>(id)
    const rows = await scopes.withTenant({ actor, tenantId }, (scope) =>
      rowsOf(scope).selectFrom('connection').select(['id', 'account']).where('status', '<>', 'disconnected').orderBy('id').execute(),
    )
    accounts.push(...rows.map((row) => ({ tenantId, tenant: name, connectionId: toId<ConnectionId>(row.id), account: row.account })))
  }
  return accounts
}

async function look({ opener, account: known }: { opener: ConnectionOpener; account: Account }): Promise<ConnectionLook> {
  const { tenant, account } = known
  try {
    const found = await opener.use(known, ({ connector, context }) => connector.identify(context))
    return { tenant, account, problem: found.account === account ? null : appError('connection-account-changed') }
  } catch (problem) {
    return { tenant, account, problem }
  }
}

/** A failing account is told here; marking it is the business of whoever works with it. */
function withoutMarks(store: ConnectionStore): ConnectionStore {
  return { ...store, check: async () => {} }
}
