import { type AppError, appError, type ConnectionId, defineFlow, type FlowCall, isAppError, permissions, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { Connection } from '../domain/connection.ts'
import { secretName } from '../domain/secret-name.ts'
import type { CheckedConnection } from '../ports/connection-store.ts'
import { auditConnection } from './connection-audit.ts'
import { type ConnectionView, connectionView } from './connection-view.ts'
import type { KeepDependencies } from './keep-account.ts'

export const verifyConnectionInput = z.object({ tenantId: z.uuid().optional(), connectionId: z.uuid().transform((id) => toId<ConnectionId>(id)) })

type Call = FlowCall<KeepDependencies, z.output<typeof verifyConnectionInput>>

/** Tries the account once more and writes down what came of it; a failing account is an answer, not an error. Throws `connection-not-found`. */
export const verifyConnection = defineFlow({
  permission: permissions.connectionManage,
  input: verifyConnectionInput,
  async run(call: Call): Promise<ConnectionView> {
    const before = await call.scopes.withTenant(call, (scope) => call.deps.connectionStore.find(scope, call.input.connectionId))
    if (before === null) throw appError('connection-not-found')
    if (before.status === 'disconnected') return connectionView(before)
    const found = await look({ call, before })
    return call.scopes.withTenant(call, async (scope) => {
      await call.deps.connectionStore.check(scope, before.id, found)
      if (found.status !== before.status) {
        const detail = found.status === 'failing' ? { code: found.failure.code } : {}
        await auditConnection({
          ...call,
          scope,
          event: `connection-${found.status === 'failing' ? 'failing' : 'recovered'}`,
          connectionId: before.id,
          detail,
        })
      }
      const after = await call.deps.connectionStore.find(scope, before.id)
      return connectionView(after ?? before)
    })
  },
})

async function look({ call, before }: { call: Call; before: Connection }): Promise<CheckedConnection> {
  const { deps, tenantId } = call
  try {
    const credentials = await call.scopes.withTenant(call, (scope) => deps.secrets.get(scope, secretName(before.id)))
    const { connectorId, baseUrl } = before
    const verified = await deps.vendorAccounts.verify({ tenantId, account: { connectorId, baseUrl, credentials } })
    if (verified.account !== before.account) throw appError('connection-account-changed')
    return { status: 'connected', facts: verified.facts, at: deps.clock.now() }
  } catch (error) {
    if (!isAppError(error) || isOurOwn(error)) throw error
    const at = deps.clock.now()
    return { status: 'failing', failure: { code: error.code, since: before.failure?.since ?? at.toISOString() }, at }
  }
}

/** Our database is down or we have a bug: that says nothing about the account. */
function isOurOwn({ kind, code }: AppError): boolean {
  return kind === 'unavailable' || code === 'internal-error'
}
