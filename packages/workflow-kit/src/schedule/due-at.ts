import type { Schedule } from '../port/workflow-schedules.ts'
import { firingDelayMs } from './firing-delay.ts'

/** How often a waiting run looks whether the one before has ended. */
const lookAgainMs = 5000

/** When somebody has to look at the schedule next. */
export function dueAt({ schedule, tenantId, now }: { schedule: Schedule; tenantId: string; now: Date }): Date | null {
  const { triggeredAt, bufferedAt, nextAt, isPaused } = schedule
  const times = [
    triggeredAt?.getTime(),
    bufferedAt === null ? undefined : now.getTime() + lookAgainMs,
    isPaused || nextAt === null ? undefined : nextAt.getTime() + firingDelayMs({ schedule, tenantId, moment: nextAt }),
  ].filter((time) => time !== undefined)
  return times.length === 0 ? null : new Date(Math.min(...times))
}
