import { createSchedules } from '../schedule/create-schedules.ts'
import { createCronCalendar } from '../schedule/cron-calendar.ts'
import { workflowSchedulesContract } from './contract/workflow-schedules-contract.ts'
import { createInMemoryEngine } from './in-memory-engine.ts'
import { createMemoryScheduleBook } from './memory-schedule-book.ts'

workflowSchedulesContract({
  name: 'in memory',
  async withSchedules({ workflows, activities, contracts, clock }) {
    const engine = createInMemoryEngine({ workflows, activities })
    const book = createMemoryScheduleBook()
    const schedules = createSchedules({ book, engine, contracts, calendar: createCronCalendar(), clock })
    return {
      engine,
      schedules,
      tenantIds: ['ours', 'theirs'],
      inTenant: (tenantId, fn) => fn({ tenantId }),
      async look() {
        for (const pointer of book.due(clock.now())) await schedules.fire(pointer)
      },
    }
  },
})
