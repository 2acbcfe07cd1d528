import { errorCodes } from '@bizosaas/kernel'
import type { Connection, ConnectionFailure } from '../domain/connection.ts'

export type ConnectionView = ReturnType<typeof connectionView>

/** A connection as the API answers it. */
export function connectionView({ id, tenant, connectorId, account, baseUrl, status, isSimulated, facts, failure, checkedAt, createdAt }: Connection) {
  const times = { checkedAt: checkedAt.toISOString(), createdAt: createdAt.toISOString() }
  return { id, tenant, connectorId, account, baseUrl, status, isSimulated, facts, failure: failureView(failure), ...times }
}

function failureView(failure: ConnectionFailure | null) {
  if (failure === null) return null
  const { title, remedy } = errorCodes[failure.code]
  return { ...failure, title, remedy }
}
