import type { Connection } from '@bizosaas/contracts'
import type { RunnableAccount } from './run-agent-button.tsx'

/** The accounts on which something with these needs can work; without needs, every one. */
export function runnableAccounts({ connections, needs }: { connections: readonly Connection[]; needs: readonly string[] }): RunnableAccount[] {
  return connections
    .filter(({ connectorId }) => needs.length === 0 || needs.includes(connectorId))
    .map(({ id, tenant, account, isSimulated }) => ({
      connectionId: id,
      tenantId: tenant.id,
      label: `${tenant.name} · ${account}${isSimulated ? ' (SIMULATED)' : ''}`,
    }))
}
