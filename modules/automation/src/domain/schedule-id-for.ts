import type { WorkSchedule } from './work-schedule.ts'

/** One schedule for what it starts and where unless named otherwise. The last group of a connection's id tells it from the others of a tenant. */
export function scheduleIdFor({ starts, connectionId }: Pick<WorkSchedule, 'starts' | 'connectionId'>): string {
  const tail = connectionId?.split('-').at(-1)
  return (tail === undefined ? starts.id : `${starts.id}-${tail}`).slice(0, 80)
}
