import { defineService, type PlatformScope, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { PeopleStore } from '../ports/people-store.ts'
import { personView } from './person-view.ts'

const listPeopleInput = z.strictObject({
  limit: z.number().int().min(1).max(100).default(25),
  cursor: z.uuid().optional(),
  search: z.string().trim().max(200).optional(),
})

/** Everybody of the agency and of its clients, newest first. */
export const listPeople = defineService({
  scope: 'platform',
  permission: permissions.userRead,
  input: listPeopleInput,
  async run({ deps, scope, actor, input }: ServiceCall<{ people: PeopleStore }, z.output<typeof listPeopleInput>, PlatformScope>) {
    const { items, nextCursor } = await deps.people.list(scope, { ...input, search: input.search === '' ? undefined : input.search })
    return { items: items.map((person) => personView({ person, actor })), nextCursor }
  },
})
