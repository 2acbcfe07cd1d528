import type { Schedule, SchedulePointer, ScheduleScope } from '../port/workflow-schedules.ts'
import type { ScheduleBook } from '../schedule/schedule-book.ts'

export interface MemoryScheduleBook extends ScheduleBook<ScheduleScope> {
  due(now: Date): readonly SchedulePointer[]
}

/** A book of schedules in memory; its transactions are calls. */
export function createMemoryScheduleBook(): MemoryScheduleBook {
  const kept = new Map<string, { tenantId: string; schedule: Schedule }>()
  const held = new Set<string>()
  const keyOf = ({ tenantId }: ScheduleScope, id: string) => `${tenantId}/${id}`
  const find = (scope: ScheduleScope, id: string) => kept.get(keyOf(scope, id))?.schedule ?? null
  const isDue = ({ dueAt }: Schedule, now: Date) => dueAt !== null && dueAt <= now
  return {
    find: async (scope, id) => find(scope, id),
    lock: async (scope, id) => find(scope, id),
    async save(scope, schedule) {
      kept.set(keyOf(scope, schedule.id), { tenantId: scope.tenantId, schedule })
    },
    async remove(scope, id) {
      kept.delete(keyOf(scope, id))
    },
    async list({ tenantId }, { limit, cursor = '' }) {
      const all = [...kept.values()].filter((entry) => entry.tenantId === tenantId && entry.schedule.id > cursor).map(({ schedule }) => schedule)
      const items = all.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit)
      return { items, nextCursor: all.length > limit ? (items.at(-1)?.id ?? null) : null }
    },
    async hold({ tenantId, scheduleId }, { now, fn }) {
      const key = keyOf({ tenantId }, scheduleId)
      const schedule = find({ tenantId }, scheduleId)
      if (schedule === null || !isDue(schedule, now) || held.has(key)) return null
      held.add(key)
      return fn({ tenantId }, schedule).finally(() => held.delete(key))
    },
    due: (now) =>
      [...kept.values()].filter(({ schedule }) => isDue(schedule, now)).map(({ tenantId, schedule }) => ({ tenantId, scheduleId: schedule.id })),
  }
}
