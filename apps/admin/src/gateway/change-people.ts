'use server'
import * as contracts from '@bizosaas/contracts'
import { callGateway } from './call-gateway.ts'

/** What this portal changes about people. Server actions, as in `change.ts`. */
export async function addPerson(body: { name: string; email: string; access: contracts.PersonAccess }) {
  return callGateway({ path: '/api/people', method: 'POST', body, reply: contracts.addedPersonSchema })
}

export async function changeAccess({ id, access }: { id: string; access: contracts.PersonAccess }) {
  return callGateway({ path: `${pathOf(id)}/access`, method: 'PUT', body: { access }, reply: contracts.personSchema })
}

export async function deactivatePerson(id: string) {
  return callGateway({ path: `${pathOf(id)}/deactivation`, method: 'POST', reply: contracts.personSchema })
}

export async function reactivatePerson(id: string) {
  return callGateway({ path: `${pathOf(id)}/deactivation`, method: 'DELETE', reply: contracts.personSchema })
}

export async function issueOneTimePassword(id: string) {
  return callGateway({ path: `${pathOf(id)}/one-time-passwords`, method: 'POST', reply: contracts.oneTimePasswordSchema })
}

/** One's own. */
export async function changePassword(body: { current: string; password: string }) {
  return callGateway({ path: '/api/me/password', method: 'POST', body, reply: contracts.passwordChangedSchema })
}

function pathOf(id: string): string {
  return `/api/people/${encodeURIComponent(id)}`
}
