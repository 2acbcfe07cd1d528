import type { AgencyRole, PlatformScope, Portal, SessionId, UserId } from '@bizosaas/kernel'
import type { Account } from '../domain/account.ts'

export interface NewAccount {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly passwordHash: string
  readonly agencyRole: AgencyRole | null
}

export interface AccountStore {
  findByEmail(scope: PlatformScope, email: string): Promise<Account | null>
  find(scope: PlatformScope, id: UserId): Promise<Account | null>
  add(scope: PlatformScope, account: NewAccount): Promise<void>
  /** Counts one wrong password in the row itself, so that parallel tries cannot share a count. Gives the new count. */
  countFailure(scope: PlatformScope, id: UserId): Promise<number>
  lockUntil(scope: PlatformScope, id: UserId, until: Date): Promise<void>
  /** Notes when they signed in, and forgets wrong passwords; false where the account is no longer at this version. */
  noteSignIn(scope: PlatformScope, signIn: { id: UserId; version: number; at: Date }): Promise<boolean>
  /** A password of their own in place of the one of this version; false where that is no longer the present one. */
  replacePassword(scope: PlatformScope, password: { id: UserId; version: number; hash: string }): Promise<boolean>
  /** The first active owner of the agency. */
  findOwner(scope: PlatformScope): Promise<Account | null>
  startSession(scope: PlatformScope, session: { id: SessionId; userId: UserId; portal: Portal }): Promise<void>
  endSession(scope: PlatformScope, id: SessionId): Promise<void>
  /** All but this one, with what the sign-in remembers of them. */
  endOtherSessions(scope: PlatformScope, session: { id: SessionId; userId: UserId; at: Date }): Promise<void>
  isSessionLive(scope: PlatformScope, id: SessionId): Promise<boolean>
}
