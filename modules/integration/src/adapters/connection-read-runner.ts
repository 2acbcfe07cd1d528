import { type Connector, redactJson, toJson } from '@bizosaas/connector-kit'
import { appError } from '@bizosaas/kernel'
import type { ConnectionReads } from '../ports/connection-reads.ts'
import type { ConnectionOpener } from './connection-opener.ts'

/** Runs reads of connectors by their id. */
export function createConnectionReadRunner({ opener, connectors }: { opener: ConnectionOpener; connectors: readonly Connector[] }): ConnectionReads {
  const reads = new Map(connectors.flatMap(({ manifest, reads: own }) => own.map((read) => [read.id, { read, connectorId: manifest.id }])))
  return {
    run({ tenantId, connectionId, actionId, input }) {
      const found = reads.get(actionId)
      return opener.use({ tenantId, connectionId }, async ({ connector, context, redact }) => {
        if (found?.connectorId !== connector.manifest.id) throw appError('action-not-found', { details: { actionId } })
        return redactJson({ value: toJson(await found.read.run({ context, input })), redact })
      })
    },
  }
}
