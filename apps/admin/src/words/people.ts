import { accountWords } from './account.ts'

export const peopleWords = {
  title: 'People',
  what: 'read the people of the agency',
  whatOne: 'read this person',
  whatAdd: 'add a colleague',
  onlyOwner: 'Only the owner of the agency adds people and changes what they may do.',
  lead: 'Nobody decides what they proposed themselves, so an agency needs two people at least.',
  add: 'Add a colleague',
  backToList: 'Back to the people',
  search: 'Name or e-mail',
  searchSubmit: 'Search',
  searchClear: 'Show everybody',
  noneFits: { title: 'Nobody here', text: 'No name and no address has this part.' },
  noun: ['person', 'people'] as const,
  you: 'You',
  columns: { person: 'Person', role: 'Role', tenants: 'Tenants', state: 'State', last: 'Last sign-in' },
  roles: { super_admin: accountWords.roles.super_admin, platform_admin: accountWords.roles.platform_admin, client: accountWords.roles.tenant_admin },
  tenantRoles: { platform_admin: 'Staff', tenant_admin: 'Admin', user: 'User', readonly: 'Reading only' },
  wholeAgency: 'The whole agency',
  noTenant: 'None yet',
  more: (count: number) => `and ${count} more`,
  states: { active: 'Active', suspended: 'Deactivated', due: 'Has to choose a password', expired: 'One-time password ran out' },
  never: 'Never',
}

export const personFormWords = {
  addLead: 'There is no mail yet: you get a one-time password and give it to your colleague yourself.',
  name: 'Name',
  nameMissing: 'Enter the name',
  email: 'E-mail',
  emailHint: 'What they sign in with.',
  emailMissing: 'Enter an e-mail address',
  role: 'Role',
  roleHints: {
    super_admin: 'Sees every tenant and decides everything, adds people, and changes plans, models and private hosts.',
    platform_admin: 'Sees the chosen tenants. Proposes there, and decides what has low or medium risk.',
    client: 'Has one role in each chosen tenant. There is no portal for clients yet: until then this portal shows them nothing.',
  },
  tenants: 'Tenants',
  tenantsNone: 'There is no tenant yet. Tenants can be chosen here later.',
  tenantsMissing: 'Choose at least one tenant',
  find: 'Find a tenant',
  all: (count: number) => `All ${count} tenants`,
  noneFound: 'No tenant has this in its name.',
  chosen: (count: number) => (count === 1 ? '1 chosen' : `${count} chosen`),
  roleIn: (tenant: string) => `Role in ${tenant}`,
  confirm: 'Add the colleague',
  another: 'Add another colleague',
  save: 'Save the access',
  saved: 'Saved. It holds from their next click on.',
}

export const personWords = {
  access: 'Role and tenants',
  ownTitle: 'This is you',
  own: 'Nobody changes their own role, tenants or state. Another owner of the agency can.',
  signIn: 'Signing in',
  facts: { role: 'Role', last: 'Last sign-in', since: 'Added', until: 'One-time password until', password: 'Password', own: 'Their own' },
  issue: 'Give a new one-time password',
  issueTitle: (name: string) => `A new one-time password for ${name}?`,
  issueConsequence: 'The password they have now stops working and they are signed out everywhere, at once.',
  issueConfirm: 'Give a new password',
  deactivate: 'Deactivate',
  deactivateTitle: (name: string) => `Deactivate ${name}?`,
  deactivateConsequence:
    'They are signed out everywhere at once and cannot sign in. What they proposed and decided stays. You can reactivate them at any time.',
  deactivated: (name: string) => `${name} is deactivated`,
  reactivate: 'Reactivate',
  reactivated: (name: string) => `${name} may sign in again`,
}

export const oneTimeWords = {
  title: (name: string) => `One-time password for ${name}`,
  shown: 'Shown only now',
  text: ({ email, until }: { email: string; until: string }) =>
    `Give it to them yourself, by telephone or in person. They sign in as ${email} until ${until}, and then choose a password of their own.`,
  copy: 'Copy the password',
  copied: 'The password was copied',
}
