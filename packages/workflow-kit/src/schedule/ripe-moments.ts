import type { Schedule } from '../port/workflow-schedules.ts'
import type { Calendar } from './calendar.ts'
import { firingDelayMs } from './firing-delay.ts'

export interface RipeMoments {
  /** The newest whose time has come and is not too long ago. */
  readonly newest: Date | null
  /** Older ones that came as well. */
  readonly passed: number
  /** Those too long ago. */
  readonly missed: number
  /** The first whose time has not come. */
  readonly nextAt: Date | null
}

interface Look {
  readonly schedule: Schedule
  readonly tenantId: string
  readonly calendar: Calendar
  readonly now: Date
}

/** After a long downtime a rule of every minute has very many moments; the rest is looked at next time, and until then nothing runs. */
const mostAtOnce = 2000

/** What the calendar holds between the last look and now. */
export function ripeMoments(look: Look): RipeMoments {
  const { schedule } = look
  if (schedule.isPaused) return { newest: null, passed: 0, missed: 0, nextAt: schedule.nextAt }
  const { come, nextAt, isWhole } = comeMoments(look)
  const inTime = come.filter((moment) => lateMs(look, moment) <= schedule.catchUpSeconds * 1000)
  const newest = isWhole ? (inTime.at(-1) ?? null) : null
  return { newest, passed: inTime.length - (newest === null ? 0 : 1), missed: come.length - inTime.length, nextAt }
}

function comeMoments(look: Look): { come: readonly Date[]; nextAt: Date | null; isWhole: boolean } {
  const come: Date[] = []
  let moment = look.schedule.nextAt
  while (moment !== null && lateMs(look, moment) >= 0) {
    if (come.length === mostAtOnce) return { come, nextAt: moment, isWhole: false }
    come.push(moment)
    moment = look.calendar.next(look.schedule, moment)
  }
  return { come, nextAt: moment, isWhole: true }
}

function lateMs({ schedule, tenantId, now }: Look, moment: Date): number {
  return now.getTime() - moment.getTime() - firingDelayMs({ schedule, tenantId, moment })
}
