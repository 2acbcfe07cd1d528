import {
  addedPersonSchema,
  addPersonBodySchema,
  changePersonAccessBodySchema,
  oneTimePasswordSchema,
  personListQuerySchema,
  personPageSchema,
  personSchema,
} from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import { addPerson, changePersonAccess, deactivatePerson, getPerson, issueOneTimePassword, listPeople, reactivatePerson } from '@bizosaas/identity'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

/** No answer is kept for a repeated request: some carry a password that is told once. */
export const peopleRoutes = defineRoutes<GatewayDeps>('/api/people', (route) => [
  route.get('/', listPeople, { summary: 'People of the agency and of its clients', query: personListQuerySchema, reply: personPageSchema }),
  route.post('/', addPerson, { summary: 'Add a person', body: addPersonBodySchema, reply: addedPersonSchema, status: 201 }),
  route.get('/:personId', getPerson, { summary: 'One person', reply: personSchema }),
  route.put('/:personId/access', changePersonAccess, {
    summary: 'Change the role and the tenants of a person',
    body: changePersonAccessBodySchema,
    reply: personSchema,
  }),
  route.post('/:personId/deactivation', deactivatePerson, { summary: 'Deactivate a person and end their sessions', reply: personSchema }),
  route.delete('/:personId/deactivation', reactivatePerson, { summary: 'Reactivate a person', reply: personSchema }),
  route.post('/:personId/one-time-passwords', issueOneTimePassword, {
    summary: 'Give a person a new one-time password',
    reply: oneTimePasswordSchema,
    status: 201,
  }),
])
