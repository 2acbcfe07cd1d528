import { workflowSchedulesContract } from '@bizosaas/workflow-kit/testing'
import { afterAll } from 'vitest'
import { createEngineDatabase } from './testing/engine-database.ts'
import { openSchedules } from './testing/open-schedules.ts'

const database = await createEngineDatabase()
let close = async () => {}
afterAll(async () => {
  await close()
  await database.drop()
})

const queue = { name: 'scheduled', tenantConcurrency: 10, pollMs: 50 }

workflowSchedulesContract({
  name: 'on DBOS, queued',
  queue: queue.name,
  async withSchedules(setup) {
    const opened = await openSchedules(setup, { database, queues: [queue] })
    close = opened.close
    return opened
  },
})
