import { rowsOf } from '@bizosaas/db'
import { type TenantScope, toPage } from '@bizosaas/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { MonthSpan } from '../../domain/report/month-span.ts'
import type { FindingGroupCount, FindingPage, FindingRequest, ReportFinding } from '../../domain/report/report.ts'
import type { FindingPart } from '../../domain/report/report-part.ts'

/** Findings of each kind, the most serious and most frequent first. */
export async function readFindingGroups(scope: TenantScope, span: MonthSpan): Promise<readonly FindingGroupCount[]> {
  const is = partsOf(span)
  const { rows } = await sql<FindingGroupCount>`
    select code, (array['low', 'mid', 'high'])[max(array_position(array['low', 'mid', 'high'], severity))] as severity,
      (count(*) filter (where ${is.new}))::int as new, (count(*) filter (where ${is.fixed}))::int as fixed,
      (count(*) filter (where ${is.persisting}))::int as persisting
    from finding where tenant_id = ${scope.tenantId} and (${is.new} or ${is.fixed} or ${is.persisting})
    group by code order by max(array_position(array['low', 'mid', 'high'], severity)) desc, count(*) desc, code`.execute(rowsOf(scope))
  return rows
}

/** All findings of one part, and of one kind where it is named. */
export async function readFindingPage(scope: TenantScope, span: MonthSpan, request: FindingRequest): Promise<FindingPage> {
  const { part, code, limit, cursor } = request
  const conditions = [
    sql`tenant_id = ${scope.tenantId}`,
    partsOf(span)[part],
    ...(code === undefined ? [] : [sql`code = ${code}`]),
    ...(cursor === undefined ? [] : [sql`id < ${cursor}`]),
  ]
  const { rows } = await sql<ReportFinding>`
    select id, code, severity, url, detail, state, proposal_id as "proposalId", last_seen_run as "lastSeenRun"
    from finding where ${sql.join(conditions, sql` and `)} order by id desc limit ${limit + 1}`.execute(rowsOf(scope))
  return toPage(rows, limit)
}

/** When a fixed one was last looked for, it was gone: that is when it was fixed. What somebody dismissed is not still to be done. */
function partsOf({ from, to }: MonthSpan): Record<FindingPart, RawBuilder<unknown>> {
  return {
    new: sql`(first_seen_at >= ${from} and first_seen_at < ${to})`,
    fixed: sql`(state = 'fixed' and last_seen_at >= ${from} and last_seen_at < ${to})`,
    persisting: sql`(first_seen_at < ${from} and state <> 'dismissed' and not (state = 'fixed' and last_seen_at < ${to}))`,
  }
}
