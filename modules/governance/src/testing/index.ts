/** For tests of governance and of what stands on it: a vendor in memory, a stage to play stories on, and stores in memory. */
export { createStage, createTestClock, type TestClock, testKey } from './create-stage.ts'
export { createFakeActionRunner, type FakeVendor, type Fault } from './fake-action-runner.ts'
export { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts'
export { createMemoryGovernance } from './memory-governance.ts'
