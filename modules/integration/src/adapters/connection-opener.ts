import type { ConnectionContext, Connector, Redact } from '@bizosaas/connector-kit'
import { appError, type Clock, type ConnectionId, type ErrorCode, isAppError, type Scopes, type SystemActor, type TenantId } from '@bizosaas/kernel'
import type { Connection } from '../domain/connection.ts'
import { secretName } from '../domain/secret-name.ts'
import type { ConnectionStore } from '../ports/connection-store.ts'
import type { SecretStore } from '../ports/secret-store.ts'
import { parseCredentials } from './parse-credentials.ts'
import { redactCredentials, redactError } from './redact-credentials.ts'
import type { VendorContexts } from './vendor-contexts.ts'

export interface OpenConnection {
  readonly connection: Connection
  readonly connector: Connector
  readonly context: ConnectionContext
  readonly redact: Redact
}

export interface ConnectionRef {
  readonly tenantId: TenantId
  readonly connectionId: ConnectionId
}

export interface ConnectionOpener {
  /**
   * Opens the credential for one use; `fn` runs outside every transaction. Throws `connection-not-found`, `secret-not-found`, `secret-unreadable`
   * and what `fn` throws, without secrets. A `connection-…` error of the account marks the connection as failing.
   */
  use<T>(ref: ConnectionRef, fn: (open: OpenConnection) => Promise<T>): Promise<T>
  /** Marks a connection whose account refused us, for outcomes that are values. Never throws: what the vendor did counts more than the mark. */
  noteFailure(ref: ConnectionRef, code: string): Promise<void>
}

export interface ConnectionOpenerDependencies {
  readonly scopes: Scopes
  readonly connections: ConnectionStore
  readonly secrets: SecretStore
  readonly connectors: readonly Connector[]
  readonly contexts: VendorContexts
  readonly clock: Clock
}

const actor: SystemActor = { kind: 'system', name: 'integration' }

export function createConnectionOpener(deps: ConnectionOpenerDependencies): ConnectionOpener {
  const { scopes, connections, secrets, contexts, clock } = deps
  const byId = new Map(deps.connectors.map((connector) => [connector.manifest.id, connector]))

  const noteFailure: ConnectionOpener['noteFailure'] = async ({ tenantId, connectionId }, code) => {
    if (!isAccountFailure(code)) return
    const mark = scopes.withTenant({ actor, tenantId }, async (scope) => {
      const connection = await connections.find(scope, connectionId)
      if (connection?.status !== 'connected') return
      const at = clock.now()
      await connections.check(scope, connectionId, { status: 'failing', failure: { code, since: at.toISOString() }, at })
    })
    await mark.catch(() => undefined)
  }
  return {
    noteFailure,
    async use({ tenantId, connectionId }, fn) {
      const { connection, secret } = await scopes.withTenant({ actor, tenantId }, async (scope) => {
        const found = await connections.find(scope, connectionId)
        if (found === null) throw appError('connection-not-found')
        return { connection: found, secret: await secrets.get(scope, secretName(connectionId)) }
      })
      const connector = byId.get(connection.connectorId)
      if (connector === undefined) throw appError('connection-not-found', { details: { connectorId: connection.connectorId } })
      const credentials = parseCredentials(secret)
      const redact = redactCredentials({ connector, credentials })
      const context = contexts.make({ tenantId, connector, credentials, baseUrl: connection.baseUrl, isSimulated: connection.isSimulated })
      try {
        return await fn({ connection, connector, context, redact })
      } catch (error) {
        if (isAppError(error)) await noteFailure({ tenantId, connectionId }, error.code)
        throw redactError({ error, redact })
      }
    },
  }
}

const accountFailures = new Set<string>([
  'connection-auth-refused',
  'connection-application-passwords-off',
  'connection-authorization-stripped',
  'connection-encryption-refused',
  'connection-firewall-blocked',
  'connection-api-restricted',
  'connection-not-the-vendor',
] satisfies ErrorCode[])

/** Failures of the account as a whole; a role that is too low for one action or a network hiccup says nothing about the rest. */
function isAccountFailure(code: string): code is ErrorCode {
  return accountFailures.has(code)
}
