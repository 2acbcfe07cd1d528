import { Cron } from 'croner'
import { createEngineError } from '../errors/engine-error.ts'
import type { Calendar, CalendarRule } from './calendar.ts'

// Parsing a rule takes 400 µs, asking it a few.
const mostKept = 1000

/**
 * Cron with time zones, after OCPS 1.4: a daily time inside the gap of a clock change comes right after the gap, one inside the repeated
 * hour comes once, and rules of every few minutes or hours go by the real clock.
 */
export function createCronCalendar(): Calendar {
  const kept = new Map<string, Cron>()
  return {
    next(rule, after) {
      const key = `${rule.timeZone} ${rule.cron}`
      const cron = kept.get(key) ?? parse(rule)
      if (kept.size >= mostKept) kept.clear()
      kept.set(key, cron)
      return cron.nextRun(after)
    },
  }
}

function parse({ cron, timeZone }: CalendarRule): Cron {
  try {
    const parsed = new Cron(cron, { timezone: timeZone, mode: '5-part', paused: true })
    // An unknown zone shows only when a time is asked for.
    parsed.nextRun()
    return parsed
  } catch (error) {
    throw createEngineError('schedule-invalid', error instanceof Error ? error.message : String(error), { cron, timeZone })
  }
}
