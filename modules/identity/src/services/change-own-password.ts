import { type AgencyFlowCall, appError, type Clock, defineAgencyFlow, ok, permissions, refused, type UserActor } from '@bizosaas/kernel'
import { z } from 'zod'
import type { Account } from '../domain/account.ts'
import { isLongEnough } from '../domain/passwords.ts'
import type { AccountStore } from '../ports/account-store.ts'
import type { AgencyAudit } from '../ports/agency-audit.ts'
import type { PasswordHasher } from '../ports/password-hasher.ts'
import { countWrongPassword } from './count-wrong-password.ts'
import { personRecord } from './person-record.ts'

const changeOwnPasswordInput = z.strictObject({ current: z.string().max(1000), password: z.string().max(1000) })

export interface ChangeOwnPasswordDeps {
  readonly accounts: AccountStore
  readonly passwords: PasswordHasher
  readonly audit: AgencyAudit
  readonly clock: Clock
}

type Call = AgencyFlowCall<ChangeOwnPasswordDeps, z.output<typeof changeOwnPasswordInput>>

/**
 * Another password in place of one's own. It asks for the present one, whose wrong tries count as those of the sign-in do, and ends one's other sessions.
 * Refused with `password-wrong`, `sign-in-locked`, `password-too-short`, `password-not-new`.
 */
export const changeOwnPassword = defineAgencyFlow({
  permission: permissions.tenantRead,
  input: changeOwnPasswordInput,
  async run(call: Call) {
    const { deps, actor, scopes, input } = call
    if (actor.kind !== 'user') throw appError('permission-denied-by-role')
    const account = await scopes.withPlatform('own-password', (scope) => deps.accounts.find(scope, actor.userId))
    if (account === null) throw appError('sign-in-required')
    const wrong = await refusalOfCurrent({ ...call, account })
    if (wrong !== null) return wrong
    if (!isLongEnough(input.password)) return refused('password-too-short')
    if (await deps.passwords.verify(input.password, account.passwordHash)) return refused('password-not-new')
    return replace({ ...call, account, person: actor })
  },
})

async function refusalOfCurrent({ deps, scopes, input, account }: Call & { account: Account }) {
  if (account.lockedUntil !== null && account.lockedUntil > deps.clock.now())
    return refused('sign-in-locked', { until: account.lockedUntil.toISOString() })
  if (await deps.passwords.verify(input.current, account.passwordHash)) return null
  const until = await countWrongPassword({ deps, scopes, account })
  return until === null ? refused('password-wrong') : refused('sign-in-locked', { until: until.toISOString() })
}

async function replace({ deps, actor, scopes, input, account, person }: Call & { account: Account; person: UserActor }) {
  const hash = await deps.passwords.hash(input.password)
  return scopes.withPlatform('own-password', async (scope) => {
    const { id, version } = account
    if (!(await deps.accounts.replacePassword(scope, { id, version, hash }))) return refused('password-wrong')
    const at = deps.clock.now()
    await deps.accounts.endOtherSessions(scope, { id: person.sessionId, userId: id, at })
    await deps.audit.appendAgency(scope, [personRecord({ event: 'user-password-changed', actor, person: account, at })])
    return ok({ changedAt: at.toISOString() })
  })
}
