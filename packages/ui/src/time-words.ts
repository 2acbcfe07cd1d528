const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** "now", "12 min", "3 h", "2 days", "in 4 h"; from a week on the date ("24 Nov", with the year when it is another). */
export function relativeTime({ at, now, timeZone }: { at: string; now: number; timeZone?: string | undefined }): { text: string; relative: boolean } {
  const distanceMs = now - Date.parse(at)
  const size = Math.abs(distanceMs)
  if (size < minuteMs) return { text: 'just now', relative: false }
  if (size >= 7 * dayMs) return { text: dateWords({ at, now, timeZone }), relative: false }
  const words = amount(size)
  return distanceMs < 0 ? { text: `in ${words}`, relative: false } : { text: words, relative: true }
}

/** "Tue 24 Nov 2026, 14:16:02 UTC" in the given zone, or the reader's own. */
export function exactTime({ at, timeZone }: { at: string; timeZone?: string | undefined }): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    ...(timeZone && { timeZone }),
  }).format(new Date(at))
}

function amount(sizeMs: number): string {
  if (sizeMs < hourMs) return `${Math.floor(sizeMs / minuteMs)} min`
  if (sizeMs < dayMs) return `${Math.floor(sizeMs / hourMs)} h`
  const days = Math.floor(sizeMs / dayMs)
  return days === 1 ? '1 day' : `${days} days`
}

function dateWords({ at, now, timeZone }: { at: string; now: number; timeZone?: string | undefined }): string {
  const sameYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear()
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(!sameYear && { year: 'numeric' }),
    ...(timeZone && { timeZone }),
  }).format(new Date(at))
}

/** "29 December 2026", in UTC: for paper, and for readers whose zone nobody knows. */
export function dayText(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at))
}
