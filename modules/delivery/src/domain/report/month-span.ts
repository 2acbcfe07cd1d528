/** From the first instant of a month to the first of the next, where the tenant is. */
export interface MonthSpan {
  readonly from: Date
  readonly to: Date
}

export type MonthStanding = 'over' | 'running' | 'ahead' | 'before'

const minuteMs = 60_000

/** `month` is yyyy-mm; a time zone nobody knows counts as UTC. */
export function monthSpan({ month, timeZone }: { month: string; timeZone: string }): MonthSpan {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: midnight({ year, number, timeZone }), to: midnight({ year, number: number + 1, timeZone }) }
}

/** The month an instant falls in, as yyyy-mm. */
export function monthOf({ at, timeZone }: { at: Date; timeZone: string }): string {
  return new Date(at.getTime() + offsetMs({ at: at.getTime(), timeZone })).toISOString().slice(0, 7)
}

/** Where a month stands: over, running, still ahead, or before there was the tenant. */
export function monthStanding({ span, now, since }: { span: MonthSpan; now: Date; since: Date }): MonthStanding {
  if (span.from > now) return 'ahead'
  if (span.to <= since) return 'before'
  return span.to <= now ? 'over' : 'running'
}

function midnight({ year, number, timeZone }: { year: number; number: number; timeZone: string }): Date {
  const wall = Date.UTC(year, number - 1, 1)
  // The offset that holds at the instant itself: near a change of the clocks the first guess has another one.
  const near = wall - offsetMs({ at: wall, timeZone })
  return new Date(wall - offsetMs({ at: near, timeZone }))
}

function offsetMs({ at, timeZone }: { at: number; timeZone: string }): number {
  const whole = Math.floor(at / minuteMs) * minuteMs
  return Date.parse(`${wallClock({ at: whole, timeZone })}Z`) - whole
}

function wallClock({ at, timeZone }: { at: number; timeZone: string }): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: knownZone(timeZone), dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(' ', 'T')
}

/** The zone itself, or UTC where nobody knows it. */
export function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
