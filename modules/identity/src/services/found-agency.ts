import { newId, type Scopes, type SessionId, type UserId } from '@bizosaas/kernel'
import type { AccountStore } from '../ports/account-store.ts'
import type { AgencyStore } from '../ports/agency-store.ts'
import type { PasswordHasher } from '../ports/password-hasher.ts'

export interface Founding {
  readonly agencyName: string
  readonly isDemo: boolean
  readonly owner: { readonly email: string; readonly name: string; readonly password: string }
}

/**
 * The first start: the agency and its owner, with a session for whoever sets up the demo. Null when there is an agency already.
 * The insert of the single agency row decides the race of two first starts.
 */
export async function foundAgency(
  { scopes, accounts, agencies, hasher }: { scopes: Scopes; accounts: AccountStore; agencies: AgencyStore; hasher: PasswordHasher },
  { agencyName, isDemo, owner }: Founding,
): Promise<{ userId: UserId; sessionId: SessionId } | null> {
  const passwordHash = await hasher.hash(owner.password)
  return scopes.withPlatform('found-agency', async (scope) => {
    const isFirst = await agencies.add(scope, { id: newId<UserId>(), name: agencyName, isDemo })
    if (!isFirst) return null
    const userId = newId<UserId>()
    const sessionId = newId<SessionId>()
    await accounts.add(scope, { id: userId, email: owner.email.toLowerCase(), name: owner.name, passwordHash, agencyRole: 'super_admin' })
    await accounts.startSession(scope, { id: sessionId, userId, portal: 'admin' })
    return { userId, sessionId }
  })
}
