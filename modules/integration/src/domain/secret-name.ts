import type { ConnectionId } from '@bizosaas/kernel'

/** Under which name the credential of a connection lies in its tenant's secrets. */
export function secretName(id: ConnectionId): string {
  return `connection:${id}`
}
