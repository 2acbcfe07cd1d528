/** The workflow engine on DBOS, embedded in the worker and reached by clients over PostgreSQL. */
export { createDbosClientEngine } from './create-dbos-client-engine.ts'
export { createDbosWorkflowEngine } from './create-dbos-workflow-engine.ts'
export type { DbosClientEngineOptions, DbosWorkflowEngineOptions, EngineLogger, EngineQueue, StuckRun } from './engine-options.ts'
export { migrateDbos } from './migrate-dbos.ts'
export { readAppError } from './read-app-error.ts'
