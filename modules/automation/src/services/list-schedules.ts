import { type AgencyScope, defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { describeSchedule } from '../domain/describe-schedule.ts'
import type { ScheduleItem, ScheduleReader } from '../ports/schedule-reader.ts'
import { scheduleOf } from './schedule-spec.ts'

export const listSchedulesInput = z.object({
  limit: z.number().int().min(1).max(100).default(25),
  /** Of the page before: tenant and id. */
  cursor: z
    .string()
    .regex(/^[0-9a-f-]{36}\/[a-z0-9-]{1,80}$/)
    .optional(),
  tenantId: z.uuid().optional(),
})
type Call = ServiceCall<{ readonly scheduleReader: ScheduleReader }, z.output<typeof listSchedulesInput>, AgencyScope>
export type ScheduleView = ReturnType<typeof scheduleView>

/** Schedules over all tenants this person may see, tenant by tenant. */
export const listSchedules = defineService({
  scope: 'agency',
  permission: permissions.workflowRead,
  input: listSchedulesInput,
  isOneQuery: true,
  async run({ deps, scope, input }: Call): Promise<Page<ScheduleView>> {
    const { items, nextCursor } = await deps.scheduleReader.list(scope, input)
    return { items: items.map(scheduleView), nextCursor }
  },
})

/** `nextAt` is when its next run begins: the moment of the rule with the delay that spreads the tenants. */
function scheduleView(item: ScheduleItem) {
  const { id, tenant, workflow, cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds, isPaused, skipped, missed, lastRunId } = item
  const { starts = null, connectionId = null } = scheduleOf(item) ?? {}
  const rule = { cron, timeZone, overlap, catchUpSeconds, jitterSeconds, staggerSeconds }
  const what = { id, tenant, workflow, starts, connectionId, words: describeSchedule(item), ...rule }
  const lastRun = lastRunId === null ? null : { id: lastRunId, state: item.lastRunState }
  const nextAt = item.dueAt?.toISOString() ?? null
  return { ...what, isPaused, nextAt, lastFiredAt: item.lastFiredAt?.toISOString() ?? null, lastRun, skipped, missed }
}
