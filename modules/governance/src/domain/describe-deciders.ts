import type { Deciders } from './stage.ts'

const roleWords = {
  super_admin: 'the owner of the agency',
  platform_admin: 'staff of the agency',
  tenant_admin: 'an administrator of the client',
  user: 'a user of the client',
  readonly: 'a reader',
} as const

/** Who decides, as a person would say it. */
export function describeDeciders(deciders: Deciders): string {
  return deciders.kind === 'roles' ? deciders.roles.map((role) => roleWords[role]).join(' or ') : `${deciders.users.length} named people`
}
