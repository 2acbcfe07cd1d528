import type { AuditPlace } from './audit-view.ts'

/** What stands on more pages may take more than is left of a sheet. */
const fewPlaces = 15

/** Keeps one kind together on paper, where it is short enough not to leave half a sheet empty. */
export function auditBreak(places: readonly AuditPlace[]): string | false {
  return places.length <= fewPlaces && 'break-inside-avoid'
}
