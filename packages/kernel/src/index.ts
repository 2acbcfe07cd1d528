/**
 * The words every part of the platform shares: ids, actors, permissions, errors, scopes and the shape of a service.
 * It knows no database, no HTTP and no vendor.
 */
export * from './action-facts.ts'
export * from './actor.ts'
export * from './app-error.ts'
export * from './canonical-json.ts'
export * from './clock.ts'
export * from './error-codes.ts'
export * from './events.ts'
export * from './features.ts'
export * from './ids.ts'
export * from './json-text.ts'
export * from './page.ts'
export * from './permissions.ts'
export * from './public-service.ts'
export * from './result.ts'
export * from './roles.ts'
export * from './scope.ts'
export * from './sealed-effect.ts'
export * from './service.ts'
export * from './simulated-domain.ts'
export * from './to-json.ts'
