/** Brings a database to the shape of this release: numbered SQL files, forward only, and the login roles the processes use. */
export { checkLogins, type LoginCheck } from './check-logins.ts'
export { createLogins } from './create-logins.ts'
export { inspectServer, type ServerInspection } from './inspect-server.ts'
export { type LoginName, type LoginPasswords, loginNames } from './login-roles.ts'
export { type LoginUrls, loginUrlsOf } from './login-urls.ts'
export { type MigrationOutcome, migrate } from './migrate.ts'
export { pendingMigrations } from './pending-migrations.ts'
export { migrationsFolder } from './read-migrations.ts'
