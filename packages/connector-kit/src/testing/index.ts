/** What the tests of connectors need: the suite every connector must pass, contexts that wait for nothing, and tickets for writes. */
export { type ConformanceCase, type ConformanceSimulator, type ConformanceSuite, connectorConformance } from './connector-conformance.ts'
export { type TestContext, testContext } from './test-context.ts'
export { testEffect } from './test-effect.ts'
