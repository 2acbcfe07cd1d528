import { rowsOf } from '@bizosaas/db'
import { type TenantScope, toPage } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { MonthSpan } from '../../domain/report/month-span.ts'
import type { FindingGroupCount, FindingPage, FindingRequest, ReportFinding } from '../../domain/report/report.ts'
import { stood } from './stood.ts'

/** Findings of each kind, the most serious and most frequent first. */
export async function readFindingGroups(scope: TenantScope, span: MonthSpan): Promise<readonly FindingGroupCount[]> {
  const { rows } = await sql<FindingGroupCount>`
    with ${stood(scope, span)}
    select code, (array['low', 'mid', 'high'])[max(array_position(array['low', 'mid', 'high'], severity))] as severity,
      (count(*) filter (where part = 'new'))::int as new, (count(*) filter (where part = 'fixed'))::int as fixed,
      (count(*) filter (where part = 'open'))::int as open
    from stood
    group by code order by max(array_position(array['low', 'mid', 'high'], severity)) desc, count(distinct finding_id) desc, code`.execute(
    rowsOf(scope),
  )
  return rows
}

/** All findings of one part, and of one kind where it is named. */
export async function readFindingPage(scope: TenantScope, span: MonthSpan, request: FindingRequest): Promise<FindingPage> {
  const { part, code, limit, cursor } = request
  const conditions = [
    sql`s.part = ${part}`,
    ...(code === undefined ? [] : [sql`s.code = ${code}`]),
    ...(cursor === undefined ? [] : [sql`s.finding_id < ${cursor}`]),
  ]
  const { rows } = await sql<ReportFinding>`
    with ${stood(scope, span)}
    select f.id, f.code, s.severity, f.url, s.detail, s.at, f.state, f.proposal_id as "proposalId", f.last_seen_run as "lastSeenRun",
      app.finding_history(f.tenant_id, f.id) as history
    from stood s join finding f on f.tenant_id = ${scope.tenantId} and f.id = s.finding_id
    where ${sql.join(conditions, sql` and `)} order by f.id desc limit ${limit + 1}`.execute(rowsOf(scope))
  return toPage(rows, limit)
}
