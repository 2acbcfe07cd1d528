/** A connection whose owner is on the vendor's page at the moment. */
export interface PendingConnection {
  state: string
  tenantId: string
}

export const pendingConnectionCookie = 'box_admin.connecting'

export function writePending({ state, tenantId }: PendingConnection): string {
  return new URLSearchParams({ state, tenantId }).toString()
}

export function readPending(text: string | undefined): PendingConnection | null {
  const fields = new URLSearchParams(text ?? '')
  const state = fields.get('state')
  const tenantId = fields.get('tenantId')
  return state && tenantId ? { state, tenantId } : null
}
