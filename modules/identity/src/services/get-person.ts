import { appError, defineService, type PlatformScope, permissions, type ServiceCall, toId, type UserId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { PeopleStore } from '../ports/people-store.ts'
import { personView } from './person-view.ts'

const getPersonInput = z.strictObject({ personId: z.uuid().transform((id) => toId<UserId>(id)) })

/** One person with all their tenants. Throws `user-not-found`. */
export const getPerson = defineService({
  scope: 'platform',
  permission: permissions.userRead,
  input: getPersonInput,
  async run({ deps, scope, actor, input }: ServiceCall<{ people: PeopleStore }, z.output<typeof getPersonInput>, PlatformScope>) {
    const person = await deps.people.find(scope, input.personId)
    if (person === null) throw appError('user-not-found')
    return personView({ person, actor })
  },
})
