import { type Clock, newId, ok, type Portal, type Result, refused, type Scopes, type SessionId, type UserId } from '@bizosaas/kernel'
import type { Account } from '../domain/account.ts'
import { restAfter } from '../domain/wrong-passwords.ts'
import type { AccountStore } from '../ports/account-store.ts'
import type { PasswordHasher } from '../ports/password-hasher.ts'

export interface SignInDeps {
  readonly scopes: Scopes
  readonly accounts: AccountStore
  readonly hasher: PasswordHasher
  readonly clock: Clock
}

export interface SignIn {
  /** Refuses with the same code for an unknown address and a wrong password, in the same time. */
  withPassword(attempt: {
    email: string
    password: string
    portal: Portal
  }): Promise<Result<SignedIn, 'sign-in-refused' | 'sign-in-locked' | 'user-suspended'>>
  /** Null once the person is suspended, so that no further token is made for them. */
  profile(userId: UserId): Promise<{ email: string; name: string } | null>
  isSessionLive(id: SessionId): Promise<boolean>
  endSession(id: SessionId): Promise<void>
}

export interface SignedIn {
  readonly userId: UserId
  readonly sessionId: SessionId
}

/** Local accounts: password, lockout, sessions. Works without an actor, because there is none before it has succeeded. */
export function createSignIn({ scopes, accounts, hasher, clock }: SignInDeps): SignIn {
  return {
    async withPassword({ email, password, portal }) {
      const account = await scopes.withPlatform('sign-in', (scope) => accounts.findByEmail(scope, email.trim().toLowerCase()))
      const isRight = await hasher.verify(password, account?.passwordHash ?? null)
      if (account === null) return refused('sign-in-refused')
      if (account.lockedUntil !== null && account.lockedUntil > clock.now())
        return refused('sign-in-locked', { until: account.lockedUntil.toISOString() })
      if (!isRight) return countWrongPassword(account)
      if (account.status !== 'active') return refused('user-suspended')
      return ok(await openSession({ account, portal }))
    },
    async profile(userId) {
      const account = await scopes.withPlatform('sign-in', (scope) => accounts.find(scope, userId))
      return account?.status === 'active' ? { email: account.email, name: account.name } : null
    },
    isSessionLive: (id) => scopes.withPlatform('sign-in', (scope) => accounts.isSessionLive(scope, id)),
    endSession: (id) => scopes.withPlatform('sign-out', (scope) => accounts.endSession(scope, id)),
  }

  async function countWrongPassword(account: Account) {
    return scopes.withPlatform('sign-in', async (scope) => {
      const restMs = restAfter(await accounts.countFailure(scope, account.id))
      if (restMs === 0) return refused('sign-in-refused')
      const until = new Date(clock.now().getTime() + restMs)
      await accounts.lockUntil(scope, account.id, until)
      return refused('sign-in-locked', { until: until.toISOString() })
    })
  }

  async function openSession({ account, portal }: { account: Account; portal: Portal }): Promise<SignedIn> {
    const sessionId = newId<SessionId>()
    await scopes.withPlatform('sign-in', async (scope) => {
      await accounts.clearFailures(scope, account.id)
      await accounts.startSession(scope, { id: sessionId, userId: account.id, portal })
    })
    return { userId: account.id, sessionId }
  }
}
