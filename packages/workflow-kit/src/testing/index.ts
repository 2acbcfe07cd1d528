/** An engine in memory for tests of workflows, and the suite every engine passes. */

export { createMemoryJournal, type MemoryJournal } from './contract/memory-journal.ts'
export { type ContractOptions, type EngineSetup, workflowEngineContract } from './contract/workflow-engine-contract.ts'
export { type SchedulesSetup, type SchedulesUnderTest, workflowSchedulesContract } from './contract/workflow-schedules-contract.ts'
export { createInMemoryEngine, type InMemoryEngine, type InMemoryEngineOptions } from './in-memory-engine.ts'
