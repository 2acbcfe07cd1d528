export { createPostgresAccountStore } from './postgres-account-store.ts'
export { createPostgresAgencyStore } from './postgres-agency-store.ts'
export { createPostgresTenantStore } from './postgres-tenant-store.ts'
export { createScryptPasswordHasher } from './scrypt-password-hasher.ts'
