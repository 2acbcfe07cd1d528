import type { AuditPlace } from './audit-view.ts'

/** One thing that was found, such as one broken link, and every page it is on. */
export interface AuditCase {
  readonly detail: string
  readonly places: readonly AuditPlace[]
}

/** What was found, each thing once with all its pages: the same link in the menu of every page is one. */
export function auditCases(places: readonly AuditPlace[]): readonly AuditCase[] {
  const cases = new Map<string, AuditPlace[]>()
  for (const { url, details } of places)
    for (const detail of details) cases.set(detail, [...(cases.get(detail) ?? []), { url, count: 1, details: [detail] }])
  return [...cases].map(([detail, there]) => ({ detail, places: there }))
}
