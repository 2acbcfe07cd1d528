/**
 * The embedded PostgreSQL server: found among npm's packages, initialised, started, stopped. Nothing here knows our tables.
 */
export { freePort, isPortFree } from './free-port.ts'
export { freePortBlock } from './free-port-block.ts'
export { placedDataFolder } from './place-files.ts'
export { portOwner } from './port-owner.ts'
export { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.ts'
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './start-embedded-postgres.ts'
export { sweepLeftover, writeStarter } from './stop-leftover.ts'
