/** What the tests of connectors need: the suite every connector must pass, contexts that wait for nothing, and tickets for writes. */
export { connectorConformance, type ConformanceCase, type ConformanceSimulator } from './connector-conformance.ts'
export { testContext, type TestContext } from './test-context.ts'
export { testEffect } from './test-effect.ts'
