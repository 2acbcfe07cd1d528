export interface Rhythm {
  /** Days of the week as crontab(5) writes them, or `month` for one day of every month. */
  readonly days: string
  readonly monthDay: string
  /** hh:mm */
  readonly time: string
}

/** Every month has these. */
const everyMonths = /^(?:[1-9]|1\d|2[0-8])$/

/** The rule of a time of day on some days, as crontab(5) writes it; null while time or day is not one. */
export function cronOf({ days, monthDay, time }: Rhythm): string | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(time) ?? []
  if (hour === undefined || minute === undefined) return null
  const at = `${Number(minute)} ${Number(hour)}`
  if (days !== 'month') return `${at} * * ${days}`
  return everyMonths.test(monthDay) ? `${at} ${monthDay} * *` : null
}
