import { appError, type ConnectionId, defineService, permissions, type ServiceCall, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import { secretName } from '../domain/secret-name.ts'
import type { ConnectionStore } from '../ports/connection-store.ts'
import type { SecretStore } from '../ports/secret-store.ts'
import { type AuditDependencies, auditConnection } from './connection-audit.ts'
import { type ConnectionView, connectionView } from './connection-view.ts'

export const disconnectConnectionInput = z.object({ tenantId: z.uuid().optional(), connectionId: z.uuid().transform((id) => toId<ConnectionId>(id)) })

export interface DisconnectDependencies extends AuditDependencies {
  readonly connectionStore: ConnectionStore
  readonly secrets: SecretStore
}

/** Forgets the credential at once and keeps the row, because proposals and the audit trail point at it. Throws `connection-not-found`. */
export const disconnectConnection = defineService({
  permission: permissions.connectionManage,
  input: disconnectConnectionInput,
  async run({ deps, scope, actor, input }: ServiceCall<DisconnectDependencies, z.output<typeof disconnectConnectionInput>>): Promise<ConnectionView> {
    const before = await deps.connectionStore.find(scope, input.connectionId)
    if (before === null) throw appError('connection-not-found')
    await deps.secrets.remove(scope, secretName(before.id))
    if (before.status === 'disconnected') return connectionView(before)
    const at = deps.clock.now()
    await deps.connectionStore.disconnect(scope, before.id, at)
    const detail = { connectorId: before.connectorId, account: before.account }
    await auditConnection({ deps, scope, actor, event: 'connection-disconnected', connectionId: before.id, detail })
    return connectionView({ ...before, status: 'disconnected', failure: null, checkedAt: at })
  },
})
