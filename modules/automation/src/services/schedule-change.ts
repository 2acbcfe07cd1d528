import type { FieldChange } from '@bizosaas/governance'
import { describeSchedule } from '../domain/describe-schedule.ts'
import type { WorkSchedule } from '../domain/work-schedule.ts'
import type { ScheduleState } from './read-work.ts'
import { type Cards, titleOf } from './title-of.ts'

interface Planned {
  readonly state: ScheduleState
  /** null when it is removed. */
  readonly after: { readonly schedule: WorkSchedule; readonly isPaused: boolean } | null
  /** The site it works on. */
  readonly place: string | null
}

/** A schedule before and after, as a person reads it on the card. */
export function scheduleChange(cards: Cards, { state, after, place }: Planned): FieldChange {
  const starts = after?.schedule.starts ?? state.schedule?.starts
  const label = `Schedule of ${starts === undefined ? state.id : titleOf(cards, starts)}${place === null ? '' : ` on ${place}`}`
  const before = state.schedule === null ? 'None' : scheduleWords(state.schedule, state.isPaused)
  return {
    field: `schedule:${state.id}`,
    label,
    kind: 'text',
    before,
    after: after === null ? 'None' : scheduleWords(after.schedule, after.isPaused),
  }
}

function scheduleWords(schedule: WorkSchedule, isPaused: boolean): string {
  const { jitterSeconds, staggerSeconds, catchUpSeconds, overlap } = schedule
  const spread = staggerSeconds + jitterSeconds
  const parts = [
    describeSchedule(schedule),
    ...(spread === 0 ? [] : [`up to ${duration(spread)} later, so that clients do not all begin at once`]),
    `made up for after a downtime of at most ${duration(catchUpSeconds)}`,
    overlap === 'skip' ? 'left out while the run before is under way' : 'waiting for the run before to end',
  ]
  return `${isPaused ? 'Paused: ' : ''}${parts.join('; ')}`
}

function duration(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600} h`
  return seconds >= 60 ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`
}
