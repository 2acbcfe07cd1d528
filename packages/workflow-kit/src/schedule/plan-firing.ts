import type { Schedule } from '../port/workflow-schedules.ts'
import type { Calendar } from './calendar.ts'
import { dueAt } from './due-at.ts'
import { ripeMoments } from './ripe-moments.ts'

export interface FiringPlan {
  /** The moment whose run is started now. */
  readonly moment: Date | null
  /** The schedule after it, except for the run's id. */
  readonly after: Schedule
}

interface Situation {
  readonly schedule: Schedule
  readonly tenantId: string
  readonly calendar: Calendar
  readonly now: Date
  /** Whether the schedule's last run is open. */
  readonly isBusy: boolean
}

/** At most one run comes of one look. What has to wait is kept or passed over as the overlap policy says. */
export function planFiring({ schedule, tenantId, calendar, now, isBusy }: Situation): FiringPlan {
  const { newest, passed, missed, nextAt } = ripeMoments({ schedule, tenantId, calendar, now })
  const asked = [schedule.bufferedAt, schedule.triggeredAt, newest].filter((moment) => moment !== null)
  const [moment, left] = isBusy ? [null, asked] : [asked[0] ?? null, asked.slice(1)]
  const bufferedAt = schedule.overlap === 'buffer-one' ? (left[0] ?? null) : null
  const over = left.length - (bufferedAt === null ? 0 : 1)
  const after = {
    ...schedule,
    triggeredAt: null,
    bufferedAt,
    nextAt,
    lastFiredAt: moment === null ? schedule.lastFiredAt : now,
    skipped: schedule.skipped + passed + over,
    missed: schedule.missed + missed,
  }
  return { moment, after: { ...after, dueAt: dueAt({ schedule: after, tenantId, now }) } }
}
