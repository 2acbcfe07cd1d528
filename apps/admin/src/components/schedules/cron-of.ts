/** The rule of a time of day on some days, as crontab(5) writes it; null while the time is not one. */
export function cronOf({ days, time }: { days: string; time: string }): string | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(time) ?? []
  return hour === undefined || minute === undefined ? null : `${Number(minute)} ${Number(hour)} * * ${days}`
}
