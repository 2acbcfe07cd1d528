/** When somebody was here on this browser: `last` moves with every page, `before` is the end of the visit before this one. */
export interface Visit {
  before: number | null
  last: number | null
}

export const visitCookie = 'box_admin.visit'

/** After this long without a page, the next one begins a new visit. */
const pauseMs = 30 * 60_000
/** A cookie on each reply would be noise: within this time it stays as it is. */
const graceMs = 60_000

export function readVisit(text: string | undefined): Visit {
  const [before, last] = (text ?? '').split('.').map(readInstant)
  return { before: before ?? null, last: last ?? null }
}

/** The visit that a page opened now belongs to. */
export function visitNow({ visit: { before, last }, now }: { visit: Visit; now: number }): Visit {
  if (last === null) return { before: null, last: now }
  return { before: now - last > pauseMs ? last : before, last: now }
}

/** The cookie as it is to be from now on; null where it may stay. */
export function nextVisit({ visit, now }: { visit: Visit; now: number }): string | null {
  return visit.last !== null && now - visit.last <= graceMs ? null : writeVisit(visitNow({ visit, now }))
}

function writeVisit({ before, last }: Visit): string {
  return `${before ?? ''}.${last ?? ''}`
}

/** A number of milliseconds in a plausible range: the browser may send anything. */
function readInstant(text: string): number | null {
  return /^\d{13}$/.test(text) ? Number(text) : null
}
