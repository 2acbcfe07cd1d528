/** A day as the tenant's calendar has it: "9 November". */
export function dayWords({ at, timeZone }: { at: string; timeZone: string }): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone }).format(new Date(at))
}

/** "November 2026" of 2026-11. */
export function monthWords(month: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))
}

/** The month so many months later, as yyyy-mm. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** From the newest back to the first, at most so many years. */
export function monthsBetween({ first, last }: { first: string; last: string }): readonly string[] {
  const months: string[] = []
  for (let month = last; month >= first && months.length < 60; month = monthAfter(month, -1)) months.push(month)
  return months
}
