import type { WorkSchedule } from './work-schedule.ts'

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const numbered = /^\d{1,2}$/

/** The rule as a person says it: "Every Monday at 03:00 (Europe/Berlin)"; a rule of another form stands as it is. */
export function describeSchedule({ cron, timeZone }: Pick<WorkSchedule, 'cron' | 'timeZone'>): string {
  return `${rhythmOf(cron) ?? `By the rule ${cron}`} (${timeZone})`
}

function rhythmOf(cron: string): string | null {
  const [minute = '', hour = '', day = '', month, weekday = '', ...more] = cron.trim().split(/\s+/)
  if (more.length > 0 || month !== '*' || !numbered.test(minute) || !numbered.test(hour)) return null
  const days = day === '*' ? daysOf(weekday) : monthDayOf(day, weekday)
  return days === null ? null : `${days} at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}

function monthDayOf(day: string, weekday: string): string | null {
  return weekday === '*' && numbered.test(day) ? `On day ${Number(day)} of every month` : null
}

function daysOf(weekday: string): string | null {
  if (weekday === '*') return 'Every day'
  if (weekday === '1-5') return 'Every working day'
  return numbered.test(weekday) && dayNames[Number(weekday)] !== undefined ? `Every ${dayNames[Number(weekday)]}` : null
}
