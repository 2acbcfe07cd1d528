import type { AuditQuery } from '../../gateway/read.ts'

type Params = Readonly<Record<string, string | undefined>>

/**
 * The filters of the address as the API takes them. Days count in UTC, as records do; the last day is whole. `since` is an instant, for links
 * from elsewhere. A day or an instant that is none is no filter.
 */
export function auditQuery({ event, actor, since, from, to }: Params): Pick<AuditQuery, 'event' | 'actor' | 'from' | 'to'> {
  return { event: event || undefined, actor: actor || undefined, from: startOf(from, 0) ?? instant(since), to: startOf(to, 1) }
}

function startOf(day: string | undefined, later: number): string | undefined {
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return undefined
  return new Date(Date.parse(day) + later * 24 * 3600 * 1000).toISOString()
}

function instant(text: string | undefined): string | undefined {
  return text && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined
}
