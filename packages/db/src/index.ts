/**
 * The database: the three scopes that are the only ways to a connection, how adapters find the rows of a scope, and a listener for NOTIFY.
 * It knows no table by name; tables belong to `migrations/`, row types are generated from the migrated catalogue.
 */
export { accessOf, agencyAccessOf } from './access-of.ts'
export { createListener, type Listener } from './create-listener.ts'
export { createPostgresScopes, type PostgresScopes, type ScopeUrls } from './create-postgres-scopes.ts'
export { jsonOf } from './json-of.ts'
export { newestRows } from './newest-rows.ts'
export type * from './rows.gen.ts'
export { rowsOf } from './rows-of.ts'
export { type TextQuery, type TextRow, textRowsOf } from './text-rows-of.ts'
