/**
 * Identity owns who there is: the agency, its people, its tenants, their sign-in and sessions. It does not own what a plan includes
 * (commerce) nor what a role may decide (governance). Words: agency, tenant, prospect, account, session.
 */
export type { Account } from './domain/account.ts'
export { leavesAfter, type Prospect } from './domain/prospect.ts'
export type { Tenant } from './domain/tenant.ts'
export type { AccountStore, AgencyStore } from './ports/account-store.ts'
export type { PasswordHasher } from './ports/password-hasher.ts'
export type { ProspectStore, TakenOver } from './ports/prospect-store.ts'
export type { TenantStore } from './ports/tenant-store.ts'
export type { VisitorLimit } from './ports/visitor-limit.ts'
export { createSignIn, type SignIn } from './services/create-sign-in.ts'
export { createTenant } from './services/create-tenant.ts'
export { foundAgency } from './services/found-agency.ts'
export { getTenant } from './services/get-tenant.ts'
export { listProspects } from './services/list-prospects.ts'
export { listTenants } from './services/list-tenants.ts'
export { openOwnerSession } from './services/open-owner-session.ts'
export { takeOverProspect } from './services/take-over-prospect.ts'
