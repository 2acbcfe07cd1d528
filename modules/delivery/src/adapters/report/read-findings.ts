import { rowsOf } from '@bizosaas/db'
import { type TenantScope, toPage } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { MonthSpan } from '../../domain/report/month-span.ts'
import { type OpenFindings, type PlannedStep, planOf } from '../../domain/report/plan.ts'
import type { FindingGroupCount, FindingPage, FindingRequest, ReportFinding } from '../../domain/report/report.ts'
import { stood } from './stood.ts'

/** Findings of each kind, the most serious and most frequent first. */
export async function readFindingGroups(scope: TenantScope, span: MonthSpan): Promise<readonly FindingGroupCount[]> {
  const plans = await readPlans(scope, span)
  const { rows } = await sql<Omit<FindingGroupCount, 'plan'>>`
    with ${stood(scope, span)}
    select code, (array['low', 'mid', 'high'])[max(array_position(array['low', 'mid', 'high'], severity))] as severity,
      (count(*) filter (where part = 'new'))::int as new, (count(*) filter (where part = 'fixed'))::int as fixed,
      (count(*) filter (where part = 'open'))::int as open
    from stood
    group by code order by max(array_position(array['low', 'mid', 'high'], severity)) desc, count(distinct finding_id) desc, code`.execute(
    rowsOf(scope),
  )
  return rows.map((group) => ({ ...group, plan: plans.get(group.code) ?? [] }))
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

/** What is next for the findings of each kind that are open at the end of the month, as of now. */
async function readPlans(scope: TenantScope, span: MonthSpan): Promise<ReadonlyMap<string, readonly PlannedStep[]>> {
  const { rows } = await sql<OpenFindings & { readonly code: string }>`
    with ${stood(scope, span)},
    proposed as (
      select p.id, jsonb_build_object('kind', p.kind, 'state', p.state, 'waitsFor', p.waits_for ->> 'stage') as proposal,
        (select max(finished_at) from effect e where e.tenant_id = p.tenant_id and e.proposal_id = p.id) as written_at,
        greatest(v.created_at, (
          select max(decided_at) from decision d where d.tenant_id = p.tenant_id and d.proposal_id = p.id and d.version = p.version)) as since
      from proposal p join proposal_version v on v.tenant_id = p.tenant_id and v.proposal_id = p.id and v.version = p.version
      where p.tenant_id = ${scope.tenantId})
    select s.code, f.state, f.hand, p.proposal, coalesce(f.last_seen_at > p.written_at, false) as "isSeenSince",
      coalesce(r.abstentions @> jsonb_build_array(jsonb_build_object('subject', f.code || ' on ' || ${pathOf})), false) as "isAbstained", min(p.since) as since, count(*)::int as count
    from stood s join finding f on f.tenant_id = ${scope.tenantId} and f.id = s.finding_id
      left join proposed p on p.id = f.proposal_id left join agent_run r on r.tenant_id = f.tenant_id and r.id = f.last_seen_run
    where s.part = 'open' group by 1, 2, 3, 4, 5, 6`.execute(rowsOf(scope))
  const open = Map.groupBy(rows, ({ code }) => code)
  return new Map([...open].map(([code, findings]) => [code, planOf(findings)]))
}

/** Agents name what they abstain from by the kind of the fault and the path of its page. */
const pathOf = sql`substring(f.url from '^[a-z]+://[^/]+(/[^#]*)')`
