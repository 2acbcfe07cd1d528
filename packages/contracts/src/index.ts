/**
 * What travels over the API: one zod schema for each request and reply. Routes, the OpenAPI document and the typed client come from these.
 */
export * from './agents.ts'
export * from './approvals.ts'
export * from './approvals-comments.ts'
export * from './approvals-enhancements.ts'
export * from './approvals-policies.ts'
export * from './audit.ts'
export * from './connections.ts'
export * from './event-names.ts'
export * from './me.ts'
export * from './overview.ts'
export * from './problem.ts'
export * from './search-performance.ts'
export * from './shared-schemas.ts'
export * from './tenants.ts'
export * from './workflows.ts'
export { z } from './zod.ts'
