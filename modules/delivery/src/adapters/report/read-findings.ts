import { rowsOf } from '@bizosaas/db'
import { type TenantScope, toPage } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { JudgedKind, JudgeKind } from '../../domain/report/kind-judgement.ts'
import type { MonthSpan } from '../../domain/report/month-span.ts'
import { type OpenFinding, planOf } from '../../domain/report/plan.ts'
import type { FindingGroupCount, FindingPage, FindingRequest, ReportFinding } from '../../domain/report/report.ts'
import type { FindingPart } from '../../domain/report/report-part.ts'
import { evidenceTitle } from './evidence-title.ts'
import { stood } from './stood.ts'

const severities = ['low', 'mid', 'high'] as const

/** Findings of each kind: the gravest first, and among equals what is most worth mending. */
export async function readFindingGroups(scope: TenantScope, span: MonthSpan, judge: JudgeKind): Promise<readonly FindingGroupCount[]> {
  const open = Map.groupBy(await readOpen(scope, span), ({ code }) => code)
  const { rows } = await sql<Pick<FindingGroupCount, 'code' | 'severity' | FindingPart>>`
    with ${stood(scope, span)}
    select code, (array['low', 'mid', 'high'])[max(array_position(array['low', 'mid', 'high'], severity))] as severity,
      (count(*) filter (where part = 'new'))::int as new, (count(*) filter (where part = 'fixed'))::int as fixed,
      (count(*) filter (where part = 'open'))::int as open
    from stood group by code order by code`.execute(rowsOf(scope))
  const judged = rows.map((group) => {
    const findings = open.get(group.code) ?? []
    return { group, findings, judgement: judge({ code: group.code, findings }) }
  })
  const weight = ({ severity }: Pick<FindingGroupCount, 'severity'>) => severities.indexOf(severity)
  return judged
    .sort((a, b) => weight(b.group) - weight(a.group) || b.judgement.score - a.judgement.score || a.judgement.rank - b.judgement.rank)
    .map(({ group, findings, judgement: { meaning, isUrgent, saysItAll } }) => ({ ...group, meaning, isUrgent, saysItAll, plan: planOf(findings) }))
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

type StandingFinding = OpenFinding & JudgedKind['findings'][number] & { readonly code: string }

/** Findings that are open at the end of the month, and how they and their proposals stand as of now; by page. */
async function readOpen(scope: TenantScope, span: MonthSpan): Promise<readonly StandingFinding[]> {
  const { rows } = await sql<StandingFinding>`
    with ${stood(scope, span)},
    proposed as (
      select p.id, jsonb_build_object('kind', p.kind, 'state', p.state, 'waitsFor', p.waits_for ->> 'stage',
          'declinedBy', (
            select case when d.role in ('super_admin', 'platform_admin') then 'agency' else 'client' end
            from decision d where d.tenant_id = p.tenant_id and d.proposal_id = p.id and d.verdict = 'reject' order by d.decided_at desc limit 1),
          'undoneBecause', (
            select nullif(uv.content ->> 'reasoning', '')
            from proposal u join proposal_version uv on uv.tenant_id = u.tenant_id and uv.proposal_id = u.id and uv.version = u.version
            where u.tenant_id = p.tenant_id and u.undoes = p.id and u.state_group <> 'waiting' order by u.id desc limit 1)) as proposal,
        (select max(finished_at) from effect e where e.tenant_id = p.tenant_id and e.proposal_id = p.id) as written_at,
        greatest(v.created_at, (
          select max(decided_at) from decision d where d.tenant_id = p.tenant_id and d.proposal_id = p.id and d.version = p.version)) as since
      from proposal p join proposal_version v on v.tenant_id = p.tenant_id and v.proposal_id = p.id and v.version = p.version
      where p.tenant_id = ${scope.tenantId}),
    rewritten as (
      select coalesce(c.field -> 'context' ->> 'pageUrl', a.preview -> 'target' ->> 'objectUrl') as url, c.field ->> 'kind' as kind, max(e.finished_at) as at
      from effect e join proposal_version v on v.tenant_id = e.tenant_id and v.proposal_id = e.proposal_id and v.version = e.version
        cross join lateral (select v.content -> 'actions' -> e.action_index -> 'preview') a(preview)
        cross join lateral jsonb_array_elements(a.preview -> 'changes') c(field)
      where e.tenant_id = ${scope.tenantId} and e.state in ('done', 'settled-done') group by 1, 2)
    select s.code, s.severity, f.standing, f.url, s.detail, f.state, f.hand, f.may_stay as "mayStay", p.proposal, p.since,
      coalesce(f.last_seen_at > p.written_at, false) as "isSeenSince",
      exists (
        select from rewritten w join evidence x on x.tenant_id = f.tenant_id and x.id = f.evidence_id
        where w.url = f.url and w.at > f.last_seen_at and x.title like ${evidenceTitle(sql`w.kind`)}) as "isRewritten",
      coalesce(r.abstentions @> jsonb_build_array(jsonb_build_object('subject', f.code || ' on ' || ${pathOf})), false) as "isAbstained"
    from stood s join finding f on f.tenant_id = ${scope.tenantId} and f.id = s.finding_id
      left join proposed p on p.id = f.proposal_id left join agent_run r on r.tenant_id = f.tenant_id and r.id = f.last_seen_run
    where s.part = 'open' order by f.url, f.id`.execute(rowsOf(scope))
  return rows
}

/** Agents name what they abstain from by the kind of the fault and the path of its page. */
const pathOf = sql`substring(f.url from '^[a-z]+://[^/]+(/[^#]*)')`
