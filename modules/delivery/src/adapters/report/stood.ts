import type { TenantScope } from '@bizosaas/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { MonthSpan } from '../../domain/report/month-span.ts'

/**
 * Named subqueries that end in `stood`: a row for each part of each finding between two instants. The numbers of a report and the lists behind
 * them are both read from it. It looks at the stretches in which a finding stood, whose beginnings and ends are never moved, and never at how it
 * stands now. New is what was found or came back; open is what still stood at the end, old or new, and what somebody dismissed is not.
 */
export function stood({ tenantId }: TenantScope, { from, to }: MonthSpan): RawBuilder<unknown> {
  return sql`
    known as (
      select s.finding_id, f.code, s.severity, s.detail, s.opened_at, s.opened_as, s.closed_at, s.closed_as
      from finding_span s join finding f on f.tenant_id = s.tenant_id and f.id = s.finding_id
      where s.tenant_id = ${tenantId} and s.opened_at < ${to} and (s.closed_at is null or s.closed_at >= ${from})),
    found as (
      select distinct on (finding_id) * from known where opened_as = 'found' and opened_at >= ${from} order by finding_id, opened_at desc),
    gone as (
      select distinct on (finding_id) * from known where closed_as = 'fixed' and closed_at < ${to} order by finding_id, closed_at desc),
    stood as (
      select 'new' as part, finding_id, code, severity, detail, opened_at as at from found
      union all
      select 'fixed', finding_id, code, severity, detail, closed_at from gone
      union all
      select 'open', finding_id, code, severity, detail, opened_at from known where closed_at is null or closed_at >= ${to})`
}
