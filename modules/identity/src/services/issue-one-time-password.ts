import { type AgencyFlowCall, defineAgencyFlow, ok, permissions, refused, toId, type UserId } from '@bizosaas/kernel'
import { z } from 'zod'
import { newOneTimePassword } from './new-one-time-password.ts'
import { openChange } from './open-change.ts'
import type { PeopleDeps } from './people-deps.ts'
import { personRecord } from './person-record.ts'

const issueOneTimePasswordInput = z.strictObject({ personId: z.uuid().transform((id) => toId<UserId>(id)) })

/**
 * A new one-time password in place of whatever password the person had; their sessions end at once. Told once.
 * Refused with `user-own-account`, `user-role-too-high`, `user-deactivated`; throws `user-not-found`.
 */
export const issueOneTimePassword = defineAgencyFlow({
  permission: permissions.userManage,
  input: issueOneTimePasswordInput,
  async run({ deps, actor, scopes, input }: AgencyFlowCall<PeopleDeps, z.output<typeof issueOneTimePasswordInput>>) {
    const { personId } = input
    const oneTime = await newOneTimePassword(deps)
    return scopes.withPlatform('people', async (scope) => {
      const { person, refusal } = await openChange({ deps, scope, actor, personId, next: (now) => now })
      if (refusal !== null) return refused(refusal)
      if (person.status !== 'active') return refused('user-deactivated')
      const at = deps.clock.now()
      await deps.people.setOneTimePassword(scope, personId, { hash: oneTime.hash, until: oneTime.until })
      await deps.people.endSessions(scope, personId, at)
      const detail = { oneTimeUntil: oneTime.until.toISOString() }
      await deps.audit.appendAgency(scope, [personRecord({ event: 'user-password-issued', actor, person, at, detail })])
      return ok({ password: oneTime.password, expiresAt: oneTime.until.toISOString() })
    })
  },
})
