import { defineService, ok, type PlatformScope, permissions, refused, type ServiceCall, toId, type UserId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { Person } from '../domain/person.ts'
import { openChange } from './open-change.ts'
import type { PeopleDeps } from './people-deps.ts'
import { personRecord } from './person-record.ts'
import { personView } from './person-view.ts'

const personInput = z.strictObject({ personId: z.uuid().transform((id) => toId<UserId>(id)) })

/** Their sessions end at once, on every portal; what they proposed and decided stays. Refused with `user-last-owner`, `user-own-account`, `user-role-too-high`. */
export const deactivatePerson = setStatus({ status: 'suspended', event: 'user-deactivated' })

/** They may sign in again, with the password and the access they had. */
export const reactivatePerson = setStatus({ status: 'active', event: 'user-reactivated' })

function setStatus({ status, event }: { status: Person['status']; event: string }) {
  return defineService({
    scope: 'platform',
    permission: permissions.userManage,
    input: personInput,
    async run({ deps, scope, actor, input: { personId } }: ServiceCall<PeopleDeps, z.output<typeof personInput>, PlatformScope>) {
      const { person, refusal } = await openChange({ deps, scope, actor, personId, next: ({ role }) => ({ role, status }) })
      if (refusal !== null) return refused(refusal)
      if (person.status === status) return ok(personView({ person, actor }))
      const at = deps.clock.now()
      await deps.people.setStatus(scope, personId, status)
      if (status === 'suspended') await deps.people.endSessions(scope, personId, at)
      await deps.audit.appendAgency(scope, [personRecord({ event, actor, person, at })])
      return ok(personView({ person: { ...person, status }, actor }))
    },
  })
}
