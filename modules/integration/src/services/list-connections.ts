import { type AgencyScope, defineService, type Page, permissions, type ServiceCall, type TenantId, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { ConnectionStore } from '../ports/connection-store.ts'
import { type ConnectionView, connectionView } from './connection-view.ts'

export const listConnectionsInput = z.object({
  limit: z.number().int().min(1).max(100).default(25),
  cursor: z.uuid().optional(),
  tenantId: z
    .uuid()
    .transform((id) => toId<TenantId>(id))
    .optional(),
})

type Call = ServiceCall<{ readonly connectionStore: ConnectionStore }, z.output<typeof listConnectionsInput>, AgencyScope>

/** Connections over all tenants this person may see, newest first. */
export const listConnections = defineService({
  scope: 'agency',
  permission: permissions.connectionRead,
  input: listConnectionsInput,
  isOneQuery: true,
  async run({ deps, scope, input }: Call): Promise<Page<ConnectionView>> {
    const { items, nextCursor } = await deps.connectionStore.list(scope, input)
    return { items: items.map(connectionView), nextCursor }
  },
})
