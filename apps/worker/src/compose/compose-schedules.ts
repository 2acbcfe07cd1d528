import { createDueRelay, createHoldSettler, createPostgresScheduleBook, type DueRelay } from '@bizosaas/automation/adapters'
import { createPostgresBudgetBook } from '@bizosaas/commerce/adapters'
import type { Listener } from '@bizosaas/db'
import type { createLogger } from '@bizosaas/http-kit'
import type { Clock, Scopes, TenantScope } from '@bizosaas/kernel'
import type { WorkflowEngine, WorkflowSchedules } from '@bizosaas/workflow-kit'
import { createCronCalendar, createSchedules } from '@bizosaas/workflow-kit/schedule'
import { startWorkContract } from '@bizosaas/workflows'

interface ScheduleParts {
  readonly scopes: Scopes
  readonly listener: Listener
  /** Lets start what may start, and nothing else. */
  readonly engine: Pick<WorkflowEngine, 'start' | 'describe'>
  readonly clock: Clock
  readonly logger: Pick<ReturnType<typeof createLogger>, 'warn'>
}

export interface Scheduling {
  /** For whoever decides about schedules; each call takes part in a transaction of one tenant. */
  readonly schedules: WorkflowSchedules<TenantScope>
  /** What fires them, and sees to holds of runs that have ended. Every worker has one; a moment gives one run however many look. */
  readonly relay: DueRelay
}

export function composeSchedules({ scopes, listener, engine, clock, logger }: ScheduleParts): Scheduling {
  const book = createPostgresScheduleBook({ scopes })
  const schedules = createSchedules({ book, engine, contracts: [startWorkContract], calendar: createCronCalendar(), clock })
  const relay = createDueRelay({
    scopes,
    listener,
    clock,
    handlers: {
      schedule: async ({ tenantId, ref }) => void (await schedules.fire({ tenantId, scheduleId: ref })),
      'budget-hold': createHoldSettler({ scopes, budgets: createPostgresBudgetBook({ clock }), clock }),
    },
    onError: (pointer, error) => logger.warn({ ...pointer, err: error }, 'what is due has to wait'),
  })
  return { schedules, relay }
}
