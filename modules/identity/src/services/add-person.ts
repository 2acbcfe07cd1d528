import { type AgencyFlowCall, appError, defineAgencyFlow, newId, ok, permissions, refused, type UserId } from '@bizosaas/kernel'
import { z } from 'zod'
import { managingRefusal } from '../domain/managing-refusal.ts'
import { newOneTimePassword } from './new-one-time-password.ts'
import { assertTenants, holdAsManager } from './open-change.ts'
import type { PeopleDeps } from './people-deps.ts'
import { personAccessInput } from './person-access.ts'
import { accessDetail, personRecord } from './person-record.ts'
import { personView } from './person-view.ts'

const addPersonInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: z.string().trim().toLowerCase().pipe(z.email().max(320)),
  access: personAccessInput,
})

/**
 * Adds a person with a one-time password, which is told once to whoever adds them: there is no mail that could carry it.
 * Refused with `user-email-taken`, `user-role-too-high`; throws `tenant-not-found`.
 */
export const addPerson = defineAgencyFlow({
  permission: permissions.userManage,
  input: addPersonInput,
  async run({ deps, actor, scopes, input }: AgencyFlowCall<PeopleDeps, z.output<typeof addPersonInput>>) {
    const { name, email, access } = input
    const oneTime = await newOneTimePassword(deps)
    return scopes.withPlatform('people', async (scope) => {
      const by = await holdAsManager({ deps, scope, actor })
      const refusal = managingRefusal({ by, of: null, next: { role: access.role, status: 'active' }, otherOwners: 1 })
      if (refusal !== null) return refused(refusal)
      await assertTenants({ deps, scope, access })
      const id = newId<UserId>()
      const isNew = await deps.people.add(scope, { id, name, email, passwordHash: oneTime.hash, oneTimeUntil: oneTime.until })
      if (!isNew) return refused('user-email-taken')
      await deps.people.setAccess(scope, id, access)
      const person = await deps.people.find(scope, id)
      if (person === null) throw appError('user-not-found')
      await deps.audit.appendAgency(scope, [
        personRecord({
          event: 'user-created',
          actor,
          person,
          at: deps.clock.now(),
          detail: { ...accessDetail(access), oneTimeUntil: oneTime.until.toISOString() },
        }),
      ])
      return ok({ person: personView({ person, actor }), password: oneTime.password, expiresAt: oneTime.until.toISOString() })
    })
  },
})
