import { actorRef, type ConnectionId, type FlowCall, isAppError, newId } from '@bizosaas/kernel'
import { secretName } from '../domain/secret-name.ts'
import type { ConnectionStore } from '../ports/connection-store.ts'
import type { SecretStore } from '../ports/secret-store.ts'
import type { VendorAccount, VendorAccounts, VerifiedAccount } from '../ports/vendor-accounts.ts'
import { type AuditDependencies, auditConnection } from './connection-audit.ts'
import { type ConnectionView, connectionView } from './connection-view.ts'

export interface KeepDependencies extends AuditDependencies {
  readonly vendorAccounts: VendorAccounts
  readonly connectionStore: ConnectionStore
  readonly secrets: SecretStore
}

type Keeping = Pick<FlowCall<KeepDependencies, unknown>, 'deps' | 'actor' | 'scopes' | 'tenantId'> & { readonly account: VendorAccount }

/** Tries the account, then keeps row and credential in one transaction. A refusal leaves an audit record and is thrown by its name. */
export async function keepAccount(keeping: Keeping): Promise<ConnectionView> {
  const { deps, actor, account } = keeping
  const verified = await verify(keeping)
  return keeping.scopes.withTenant(keeping, async (scope) => {
    const { connectorId, baseUrl, credentials } = account
    const wanted = { id: newId<ConnectionId>(), connectorId, baseUrl, ...verified, at: deps.clock.now(), by: actorRef(actor) }
    const connection = await deps.connectionStore.connect(scope, wanted)
    await deps.secrets.put(scope, { name: secretName(connection.id), value: credentials })
    const detail = { connectorId, account: connection.account, baseUrl, isSimulated: connection.isSimulated }
    await auditConnection({ deps, scope, actor, event: 'connection-connected', connectionId: connection.id, detail })
    return connectionView(connection)
  })
}

async function verify({ deps, actor, scopes, tenantId, account }: Keeping): Promise<VerifiedAccount> {
  try {
    return await deps.vendorAccounts.verify({ tenantId, account })
  } catch (error) {
    const detail = { connectorId: account.connectorId, baseUrl: account.baseUrl, code: isAppError(error) ? error.code : 'internal-error' }
    await scopes.withTenant({ actor, tenantId }, (scope) =>
      auditConnection({ deps, scope, actor, event: 'connection-refused', connectionId: null, detail }),
    )
    throw error
  }
}
