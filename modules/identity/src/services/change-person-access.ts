import { appError, defineService, ok, type PlatformScope, permissions, refused, type ServiceCall, toId, type UserId } from '@bizosaas/kernel'
import { z } from 'zod'
import { assertTenants, openChange } from './open-change.ts'
import type { PeopleDeps } from './people-deps.ts'
import { personAccessInput } from './person-access.ts'
import { accessDetail, accessOf, personRecord } from './person-record.ts'
import { personView } from './person-view.ts'

const changePersonAccessInput = z.strictObject({ personId: z.uuid().transform((id) => toId<UserId>(id)), access: personAccessInput })

/**
 * Another role or other tenants, in place of all they had; it bites on the person's next request.
 * Refused with `user-own-account`, `user-role-too-high`, `user-last-owner`; throws `user-not-found`, `tenant-not-found`.
 */
export const changePersonAccess = defineService({
  scope: 'platform',
  permission: permissions.userManage,
  input: changePersonAccessInput,
  async run({ deps, scope, actor, input }: ServiceCall<PeopleDeps, z.output<typeof changePersonAccessInput>, PlatformScope>) {
    const { personId, access } = input
    const next = ({ status }: { status: 'active' | 'suspended' }) => ({ role: access.role, status })
    const { person: before, refusal } = await openChange({ deps, scope, actor, personId, next })
    if (refusal !== null) return refused(refusal)
    await assertTenants({ deps, scope, access })
    await deps.people.setAccess(scope, personId, access)
    const person = await deps.people.find(scope, personId)
    if (person === null) throw appError('user-not-found')
    const detail = { from: accessDetail(accessOf(before)), to: accessDetail(access) }
    await deps.audit.appendAgency(scope, [personRecord({ event: 'user-access-changed', actor, person, at: deps.clock.now(), detail })])
    return ok(personView({ person, actor }))
  },
})
