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

workflowSchedulesContract({
  name: 'on DBOS, direct',
  async withSchedules(setup) {
    const opened = await openSchedules(setup, { database })
    close = opened.close
    return opened
  },
})
