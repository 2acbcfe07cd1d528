import {
  actorRef,
  type Clock,
  newId,
  ok,
  type PlatformScope,
  type Portal,
  type Result,
  refused,
  type Scopes,
  type SessionId,
  type UserId,
} from '@bizosaas/kernel'
import type { Account } from '../domain/account.ts'
import { isLongEnough } from '../domain/passwords.ts'
import type { AccountStore } from '../ports/account-store.ts'
import type { AgencyAudit } from '../ports/agency-audit.ts'
import type { PasswordHasher } from '../ports/password-hasher.ts'
import { countWrongPassword } from './count-wrong-password.ts'

export interface SignInDeps {
  readonly scopes: Scopes
  readonly accounts: AccountStore
  readonly hasher: PasswordHasher
  readonly audit: AgencyAudit
  readonly clock: Clock
}

export interface SignIn {
  /** Refuses with the same code for an unknown address and a wrong password, in the same time. A one-time password opens no session. */
  withPassword(attempt: { email: string; password: string; portal: Portal }): Promise<Result<SignedIn | PasswordDue, SignInRefusal>>
  /** The own password of somebody who has shown their one-time password. Refused with `sign-in-refused` once that is no longer the present one. */
  choosePassword(choice: PasswordDue & { password: string; portal: Portal }): Promise<Result<SignedIn, ChoiceRefusal>>
  /** Null once the person is suspended, so that no further token is made for them. */
  profile(userId: UserId): Promise<{ email: string; name: string } | null>
  isSessionLive(id: SessionId): Promise<boolean>
  endSession(id: SessionId): Promise<void>
}

export type SignInRefusal = 'sign-in-refused' | 'sign-in-locked' | 'user-suspended' | 'one-time-password-expired'
export type ChoiceRefusal = 'sign-in-refused' | 'one-time-password-expired' | 'password-too-short' | 'password-not-new'

export interface SignedIn {
  readonly kind: 'signed-in'
  readonly userId: UserId
  readonly sessionId: SessionId
}

/** Who has to choose a password, in place of which version of the account. */
export interface PasswordDue {
  readonly kind: 'password-due'
  readonly userId: UserId
  readonly version: number
}

/** Local accounts: password, lockout, sessions. Works without an actor, because there is none before it has succeeded. */
export function createSignIn({ scopes, accounts, hasher, audit, clock }: SignInDeps): SignIn {
  return {
    async withPassword({ email, password, portal }) {
      const account = await scopes.withPlatform('sign-in', (scope) => accounts.findByEmail(scope, email.trim().toLowerCase()))
      const isRight = await hasher.verify(password, account?.passwordHash ?? null)
      if (account === null) return refused('sign-in-refused')
      if (account.lockedUntil !== null && account.lockedUntil > clock.now())
        return refused('sign-in-locked', { until: account.lockedUntil.toISOString() })
      return isRight ? letIn({ account, portal }) : refuse(account)
    },
    async choosePassword({ userId, version, password, portal }) {
      const account = await scopes.withPlatform('sign-in', (scope) => accounts.find(scope, userId))
      if (account?.status !== 'active' || account.version !== version || account.oneTimeUntil === null) return refused('sign-in-refused')
      const due = dueOf({ account, oneTimeUntil: account.oneTimeUntil, now: clock.now() })
      if (!due.ok) return due
      if (!isLongEnough(password)) return refused('password-too-short')
      if (await hasher.verify(password, account.passwordHash)) return refused('password-not-new')
      return openWithOwnPassword({ account, hash: await hasher.hash(password), portal })
    },
    async profile(userId) {
      const account = await scopes.withPlatform('sign-in', (scope) => accounts.find(scope, userId))
      return account?.status === 'active' ? { email: account.email, name: account.name } : null
    },
    isSessionLive: (id) => scopes.withPlatform('sign-in', (scope) => accounts.isSessionLive(scope, id)),
    endSession: (id) => scopes.withPlatform('sign-out', (scope) => accounts.endSession(scope, id)),
  }

  /** Somebody who knows the password. */
  async function letIn({ account, portal }: { account: Account; portal: Portal }): Promise<Result<SignedIn | PasswordDue, SignInRefusal>> {
    if (account.status !== 'active') return refused('user-suspended')
    if (account.oneTimeUntil !== null) return dueOf({ account, oneTimeUntil: account.oneTimeUntil, now: clock.now() })
    return scopes.withPlatform('sign-in', (scope) => openSession({ scope, account, portal }))
  }

  async function refuse(account: Account): Promise<Result<never, 'sign-in-refused' | 'sign-in-locked'>> {
    const until = await countWrongPassword({ deps: { accounts, clock }, scopes, account })
    return until === null ? refused('sign-in-refused') : refused('sign-in-locked', { until: until.toISOString() })
  }

  /** The new password, its record and the session are one transaction. */
  async function openWithOwnPassword({ account, hash, portal }: { account: Account; hash: string; portal: Portal }) {
    return scopes.withPlatform('sign-in', async (scope) => {
      const { id, version } = account
      if (!(await accounts.replacePassword(scope, { id, version, hash }))) return refused('sign-in-refused')
      const opened = await openSession({ scope, account: { ...account, version: version + 1 }, portal })
      if (!opened.ok) return opened
      const actor = actorRef({ kind: 'user', portal, userId: id, sessionId: opened.value.sessionId })
      const record = { actor, onBehalfOf: null, subjectKind: 'user' as const, subjectId: id, digest: null, at: clock.now().toISOString() }
      await audit.appendAgency(scope, [{ ...record, event: 'user-password-chosen', detail: {} }])
      return opened
    })
  }

  /** Refused where password or state changed since the account was read: whoever ended all sessions meanwhile meant this one too. */
  async function openSession({ scope, account: { id, version }, portal }: Opening): Promise<Result<SignedIn, 'sign-in-refused'>> {
    const sessionId = newId<SessionId>()
    if (!(await accounts.noteSignIn(scope, { id, version, at: clock.now() }))) return refused('sign-in-refused')
    await accounts.startSession(scope, { id: sessionId, userId: id, portal })
    return ok({ kind: 'signed-in', userId: id, sessionId })
  }
}

/** A one-time password that was shown in time. */
function dueOf(call: { account: Account; oneTimeUntil: Date; now: Date }): Result<PasswordDue, 'one-time-password-expired'> {
  const { account, oneTimeUntil, now } = call
  if (oneTimeUntil <= now) return refused('one-time-password-expired')
  return ok({ kind: 'password-due', userId: account.id, version: account.version })
}

interface Opening {
  readonly scope: PlatformScope
  readonly account: Account
  readonly portal: Portal
}
