import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { Insight, InsightCount, InsightCounts, InsightSharing } from '../domain/insight.ts'
import type { InsightStore } from '../ports/insight-store.ts'

const untouched: InsightSharing = { isSharing: true, counts: {}, countedAt: null, changedBy: null, changedAt: null }

export function createPostgresInsightStore(): InsightStore {
  return {
    async count(scope, { writtenBefore, mostCases }) {
      const { rows } = await sql<InsightCount & { subject: string }>`
        with written as (
          select e.proposal_id, max(e.intended_at) as at, bool_or(e.state = 'undone') as is_undone
          from effect e where e.tenant_id = ${scope.tenantId} and e.state in ('done', 'settled-done', 'undone') group by 1),
        measured as (
          select o.proposal_id, bool_or(o.detail ->> 'verdict' = 'lift') as is_lift, bool_or(o.detail ->> 'verdict' = 'loss') as is_loss
          from proposal_outcome o where o.tenant_id = ${scope.tenantId} and o.kind = 'measured' group by 1),
        change as (
          select coalesce(p.finding_codes[1], v.content -> 'actions' -> 0 ->> 'actionId') as subject, w.is_undone, m.is_lift, m.is_loss,
            row_number() over (partition by coalesce(p.finding_codes[1], v.content -> 'actions' -> 0 ->> 'actionId') order by w.at desc, p.id) as place
          from written w
            join proposal p on p.tenant_id = ${scope.tenantId} and p.id = w.proposal_id and p.kind = 'change' and p.undoes is null and not p.is_simulated
            join proposal_version v on v.tenant_id = p.tenant_id and v.proposal_id = p.id and v.version = p.version
            left join measured m on m.proposal_id = p.id
          where w.at < ${writtenBefore})
        select subject, count(*)::int as cases, (count(*) filter (where not is_undone))::int as kept, (count(*) filter (where is_lift))::int as lift,
          (count(*) filter (where is_loss))::int as loss
        from change where subject is not null and place <= ${mostCases} group by subject order by subject`.execute(rowsOf(scope))
      return Object.fromEntries(rows.map(({ subject, ...counted }): [string, InsightCount] => [subject, counted]))
    },
    async share(scope, { counts, at }) {
      await sql`
        insert into insight_share as s (tenant_id, is_sharing, counts, counted_at) values (${scope.tenantId}, true, ${JSON.stringify(counts)}, ${at})
        on conflict (tenant_id) do update set counts = excluded.counts, counted_at = excluded.counted_at where s.is_sharing`.execute(rowsOf(scope))
    },
    async sharing(scope) {
      const { rows } = await sql<InsightSharing & { counts: InsightCounts }>`
        select is_sharing as "isSharing", counts, counted_at as "countedAt", case when changed_by is not null then app.actor_label(changed_by) end as "changedBy",
          changed_at as "changedAt"
        from insight_share where tenant_id = ${scope.tenantId}`.execute(rowsOf(scope))
      return rows[0] ?? untouched
    },
    async setSharing(scope, { isSharing, by, at }) {
      const { numAffectedRows } = await sql`
        insert into insight_share as s (tenant_id, is_sharing, changed_by, changed_at) values (${scope.tenantId}, ${isSharing}, ${by}, ${at})
        on conflict (tenant_id) do update set is_sharing = excluded.is_sharing, counts = '{}', counted_at = null, changed_by = excluded.changed_by,
          changed_at = excluded.changed_at
        where s.is_sharing <> excluded.is_sharing`.execute(rowsOf(scope))
      return (numAffectedRows ?? 0n) > 0n
    },
    async shown(scope) {
      const { rows } = await sql<Insight>`select subject, cases, kept, lift, loss from shown_insight order by subject`.execute(rowsOf(scope))
      return rows
    },
    async publish(scope, day) {
      const { rows } = await sql<{ figures: number }>`select app.publish_insights(${day}::date) as figures`.execute(rowsOf(scope))
      return rows[0]?.figures ?? 0
    },
  }
}
