import { rowsOf } from '@bizosaas/db'
import { appError } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { JudgeKind } from '../../domain/report/kind-judgement.ts'
import type { Decider, PlannedLook, PlannedSubject, ReportTenant } from '../../domain/report/report.ts'
import type { ReportSource } from '../../ports/report-source.ts'
import { readChangePage, readChanges } from './read-changes.ts'
import { readFindingGroups, readFindingPage } from './read-findings.ts'
import { readMade } from './read-made.ts'
import { readUnmeasurable } from './read-unmeasurable.ts'

/** What a schedule starts, as it stands in its row. */
interface ScheduledStart {
  readonly kind: string
  readonly id: string
}

interface ReportSourceOptions {
  readonly subjectOf: (work: ScheduledStart) => PlannedSubject | null
  readonly judgeKind: JudgeKind
}

/**
 * Reads over the tables of every context: a report is the one view that shows them together, in one transaction and few queries.
 * @param given.subjectOf what of the client's an agent or a crew looks at; null for one that works for the agency alone
 * @param given.judgeKind what a kind of finding costs, by the measure of the agents that find it
 */
export function createPostgresReportSource({ subjectOf, judgeKind }: ReportSourceOptions): ReportSource {
  return {
    async tenant(scope) {
      const { rows } = await sql<ReportTenant>`
        select id, slug, name, is_simulated as "isSimulated", time_zone as "timeZone", created_at as "createdAt",
          (select site_url from crawl where tenant_id = ${scope.tenantId} order by finished_at desc nulls last limit 1) as "siteUrl"
        from current_tenant`.execute(rowsOf(scope))
      return rows[0] ?? Promise.reject(appError('tenant-not-found'))
    },
    changes: readChanges,
    changePage: readChangePage,
    findingGroups: (scope, span) => readFindingGroups(scope, span, judgeKind),
    findingPage: readFindingPage,
    unmeasurable: readUnmeasurable,
    made: readMade,
    async deciders(scope, { from, to }) {
      const { rows } = await sql<Decider>`
        select d.user_id as "userId", app.actor_label('user:' || d.user_id) as name,
          case when d.role in ('super_admin', 'platform_admin') then 'agency' else 'client' end as side,
          (count(distinct d.proposal_id) filter (where d.verdict = 'approve'))::int as approved,
          (count(distinct d.proposal_id) filter (where d.verdict = 'reject'))::int as rejected,
          (count(distinct d.proposal_id) filter (where d.verdict = 'request-changes'))::int as "changesRequested"
        from decision d join proposal p on p.tenant_id = d.tenant_id and p.id = d.proposal_id and p.undoes is null
          and p.kind <> 'setting'
        where d.tenant_id = ${scope.tenantId} and d.decided_at >= ${from} and d.decided_at < ${to}
        group by 1, 2, 3 order by count(*) desc, name, 1`.execute(rowsOf(scope))
      return rows
    },
    async planned(scope) {
      const { rows } = await sql<ScheduledStart & { readonly nextAt: Date }>`
        select input -> 'starts' ->> 'kind' as kind, input -> 'starts' ->> 'id' as id, next_at as "nextAt"
        from schedule where tenant_id = ${scope.tenantId} and not is_paused and next_at is not null and input ? 'starts' order by next_at, id`.execute(
        rowsOf(scope),
      )
      const soonest = new Map<PlannedSubject, Date>()
      for (const { nextAt, ...work } of rows) {
        const subject = subjectOf(work)
        if (subject !== null && !soonest.has(subject)) soonest.set(subject, nextAt)
      }
      return [...soonest].map(([subject, nextAt]): PlannedLook => ({ subject, nextAt }))
    },
  }
}
