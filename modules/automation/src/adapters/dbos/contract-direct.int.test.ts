import { workflowEngineContract } from '@bizosaas/workflow-kit/testing'
import { afterAll } from 'vitest'
import { createDbosWorkflowEngine } from './create-dbos-workflow-engine.ts'
import { createEngineDatabase, silentLogger } from './testing/engine-database.ts'

const database = await createEngineDatabase()
afterAll(() => database.drop())

workflowEngineContract({
  name: 'DBOS, direct',
  withEngine: (setup) => createDbosWorkflowEngine({ ...setup, databaseUrl: database.databaseUrl, logger: silentLogger }),
})
