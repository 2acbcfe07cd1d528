import type { Clock, Scopes } from '@bizosaas/kernel'
import type { Account } from '../domain/account.ts'
import { restAfter } from '../domain/wrong-passwords.ts'
import type { AccountStore } from '../ports/account-store.ts'

/** Counts a wrong password, wherever it was typed. Gives until when the account rests; null while tries are left. */
export async function countWrongPassword(call: {
  readonly deps: { readonly accounts: AccountStore; readonly clock: Clock }
  readonly scopes: Scopes
  readonly account: Account
}): Promise<Date | null> {
  const { deps, scopes, account } = call
  return scopes.withPlatform('sign-in', async (scope) => {
    const restMs = restAfter(await deps.accounts.countFailure(scope, account.id))
    if (restMs === 0) return null
    const until = new Date(deps.clock.now().getTime() + restMs)
    await deps.accounts.lockUntil(scope, account.id, until)
    return until
  })
}
