/**
 * HTTP as we speak it: declared routes with their guard, problems, metrics and logs. It knows status codes so that nothing else has to.
 */
export { type AppOptions, createApp } from './create-app.ts'
export { createLogger } from './create-logger.ts'
export { createMetrics } from './create-metrics.ts'
export { createTokenVerifier, type VerifyToken } from './create-token-verifier.ts'
export { defineRoutes, type ObjectKind, type RouteDeclaration, type RouteSchemas } from './define-routes.ts'
export type { Idempotency, IdempotentCall } from './idempotency.ts'
export { toProblem } from './problems.ts'
export { actorOf, type RouteSurroundings, registerRoutes } from './register-routes.ts'
