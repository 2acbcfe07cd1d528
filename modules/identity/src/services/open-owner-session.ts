import { newId, type Scopes, type SessionId, type UserId } from '@bizosaas/kernel'
import type { AccountStore } from '../ports/account-store.ts'

/** A session of the agency's first active owner, for setting things up from the machine the platform runs on. Null when there is none. */
export async function openOwnerSession({
  scopes,
  accounts,
}: {
  scopes: Scopes
  accounts: AccountStore
}): Promise<{ userId: UserId; sessionId: SessionId } | null> {
  return scopes.withPlatform('owner-session', async (scope) => {
    const owner = await accounts.findOwner(scope)
    if (owner === null) return null
    const sessionId = newId<SessionId>()
    await accounts.startSession(scope, { id: sessionId, userId: owner.id, portal: 'admin' })
    return { userId: owner.id, sessionId }
  })
}
