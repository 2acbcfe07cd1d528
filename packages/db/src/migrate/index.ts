/** Brings a database to the shape of this release: numbered SQL files, forward only, and the login roles the processes use. */
export { createLogins, type LoginUrls } from './create-logins.ts'
export { type LoginName, type LoginPasswords, loginNames } from './login-roles.ts'
export { type MigrationOutcome, migrate } from './migrate.ts'
export { pendingMigrations } from './pending-migrations.ts'
export { migrationsFolder } from './read-migrations.ts'
