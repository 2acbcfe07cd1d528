import { workflowEngineContract } from '@bizosaas/workflow-kit/testing'
import { afterAll } from 'vitest'
import { createDbosWorkflowEngine } from './create-dbos-workflow-engine.ts'
import { createEngineDatabase, silentLogger } from './testing/engine-database.ts'

const database = await createEngineDatabase()
afterAll(() => database.drop())

// Parents wait for children of the same queue here, so it is wide.
const queue = { name: 'contract', tenantConcurrency: 200 }

workflowEngineContract({
  name: 'DBOS, queued',
  queue: queue.name,
  withEngine: (setup) => createDbosWorkflowEngine({ ...setup, databaseUrl: database.databaseUrl, logger: silentLogger, queues: [queue] }),
})
