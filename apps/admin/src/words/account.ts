export const accountWords = {
  title: 'Account',
  what: 'read your account',
  role: 'Role',
  email: 'E-mail',
  name: 'Name',
  agency: 'Agency',
  roles: {
    super_admin: 'Owner of the agency',
    platform_admin: 'Staff of the agency',
    tenant_admin: 'Client',
    user: 'Client',
    readonly: 'Client, reading only',
  },
  noRole: 'No role in the agency',
  may: 'What you may do',
  signOut: 'Sign out',
}
