import { type AgencyScope, appError, type ConnectionId, defineService, permissions, type ServiceCall, type TenantId, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { ConnectionStore } from '../ports/connection-store.ts'

export const findConnectionTenantInput = z.object({ connectionId: z.uuid().transform((id) => toId<ConnectionId>(id)) })

type Call = ServiceCall<{ readonly connectionStore: ConnectionStore }, z.output<typeof findConnectionTenantInput>, AgencyScope>

/** Whose a connection is, for requests that name only the connection. Throws `connection-not-found`, the same for an absent and for a foreign one. */
export const findConnectionTenant = defineService({
  scope: 'agency',
  permission: permissions.connectionRead,
  input: findConnectionTenantInput,
  async run({ deps, scope, input }: Call): Promise<{ readonly tenantId: TenantId }> {
    const tenantId = await deps.connectionStore.tenantOf(scope, input.connectionId)
    if (tenantId === null) throw appError('connection-not-found')
    return { tenantId }
  },
})
