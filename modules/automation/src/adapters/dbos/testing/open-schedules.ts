import type { Listener } from '@bizosaas/db'
import { createPostgresScopes } from '@bizosaas/db'
import type { SystemActor, TenantId, TenantScope } from '@bizosaas/kernel'
import { createFixtures } from '@bizosaas/test-kit'
import { createCronCalendar, createSchedules } from '@bizosaas/workflow-kit/schedule'
import type { SchedulesSetup, SchedulesUnderTest } from '@bizosaas/workflow-kit/testing'
import { createDueRelay } from '../../due-relay.ts'
import { createPostgresScheduleBook } from '../../postgres-schedule-book.ts'
import { createDbosWorkflowEngine } from '../create-dbos-workflow-engine.ts'
import type { EngineQueue } from '../engine-options.ts'
import type { EngineDatabase } from './engine-database.ts'
import { silentLogger } from './silent-logger.ts'

const actor: SystemActor = { kind: 'system', name: 'test' }
/** The contract moves the clock by hand, so nothing is heard: each look is asked for. */
const deaf: Pick<Listener, 'listen'> = { listen: async () => async () => {} }

/** Schedules as the worker composes them: rows under row level security, the engine on DBOS, found by the loop over pointers. */
export async function openSchedules(
  { workflows, activities, contracts, clock }: SchedulesSetup,
  { database, queues = [] }: { database: EngineDatabase; queues?: readonly EngineQueue[] },
): Promise<SchedulesUnderTest<TenantScope> & { close(): Promise<void> }> {
  const scopes = createPostgresScopes({ urls: database.urls })
  const tenantIds = await createFixtures(database).twoTenants()
  const engine = await createDbosWorkflowEngine({ databaseUrl: database.databaseUrl, logger: silentLogger, workflows, activities, queues })
  const book = createPostgresScheduleBook({ scopes })
  const schedules = createSchedules({ book, engine, contracts, calendar: createCronCalendar(), clock })
  const handlers = {
    schedule: async ({ tenantId, ref }: { tenantId: TenantId; ref: string }) => void (await schedules.fire({ tenantId, scheduleId: ref })),
  }
  const onError = (_pointer: unknown, error: unknown) => {
    throw error
  }
  // Two loops, as in two worker processes.
  const relays = [1, 2].map(() => createDueRelay({ scopes, listener: deaf, handlers, clock, onError }))
  return {
    engine,
    schedules,
    tenantIds,
    inTenant: (tenantId, fn) => scopes.withTenant({ actor, tenantId: tenantId as TenantId }, fn),
    look: async () => void (await Promise.all(relays.map((relay) => relay.look()))),
    close: () => scopes.close(),
  }
}
