import type { TenantScope } from '@bizosaas/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { MonthSpan } from '../../domain/report/month-span.ts'

/**
 * Named subqueries that end in `happened`: a row for each part of each proposal between two instants. The numbers of a report and the lists
 * behind them are both read from it, so they cannot differ. Everything comes from rows that are never changed afterwards (decisions, the log
 * of the ledger, outcomes), except what waits, which is as of now. What takes a change back is told as its undoing, never as a change of its own;
 * a setting is how the agency works and nothing that happened to the client.
 */
export function happened({ tenantId }: TenantScope, { from, to }: MonthSpan): RawBuilder<unknown> {
  const inMonth = (column: string) => sql`${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${to}`
  const nobody = sql`array[]::text[]`
  return sql`
    ours as (select * from proposal where tenant_id = ${tenantId} and undoes is null and kind <> 'setting'),
    ledger as (
      select v.to_state, v.at, e.id as effect_id, e.proposal_id, e.state, e.undone_by, e.failure ->> 'reason' as reason
      from effect_event v join effect e on e.tenant_id = v.tenant_id and e.id = v.effect_id join ours p on p.id = e.proposal_id and p.kind = 'change'
      where v.tenant_id = ${tenantId} and ${inMonth('v.at')}),
    said as (
      select o.*, o.detail ->> 'text' as text, o.detail ->> 'verdict' as verdict, not (o.detail ? 'actionIndex') as is_whole, ${inMonth('o.recorded_at')} as is_new
      from proposal_outcome o join ours p on p.id = o.proposal_id where o.tenant_id = ${tenantId} and o.recorded_at < ${to}),
    seen as (select proposal_id, max(recorded_at) as at, bool_or(is_new) as is_new from said where kind = 'verified' and is_whole group by 1),
    taken_back as (
      select distinct e.proposal_id from effect_event v join effect e on e.tenant_id = v.tenant_id and e.id = v.effect_id
      where v.tenant_id = ${tenantId} and v.to_state = 'undone' and v.at < ${to}),
    judged as (select distinct proposal_id, kind from said where verdict is not null),
    happened as (
      select 'proposed' as part, id as proposal_id, created_at as at, array[proposed_by] as actors, null::text as text, null::jsonb as facts
      from ours where ${inMonth('created_at')}
      union all
      select case d.verdict when 'approve' then 'approved' when 'reject' then 'rejected' else 'changes-requested' end, d.proposal_id, max(d.decided_at),
        array_agg(distinct 'user:' || d.user_id), null, jsonb_build_object('said', jsonb_object_agg('user:' || d.user_id, d.reason order by d.decided_at))
      from decision d join ours p on p.id = d.proposal_id where d.tenant_id = ${tenantId} and ${inMonth('d.decided_at')} group by 1, 2
      union all
      select 'allowed', s.proposal_id, max(s.sealed_at), ${nobody}, null, null
      from seal s join ours p on p.id = s.proposal_id where s.tenant_id = ${tenantId} and cardinality(s.decision_ids) = 0 and ${inMonth('s.sealed_at')} group by 2
      union all
      select 'expired', id, expires_at, ${nobody}, null, null from ours where state = 'expired' and ${inMonth('expires_at')}
      union all
      select 'changed', proposal_id, max(at), ${nobody}, null, null
      from ledger where to_state in ('done', 'settled-done') and state in ('done', 'settled-done', 'undone') group by 2
      union all
      select 'failed', proposal_id, max(at), ${nobody}, max(reason), null
      from ledger where to_state = state and state in ('failed', 'unknown', 'settled-not-done') group by 2
      union all
      select 'undone', l.proposal_id, max(l.at), array_agg(distinct u.proposed_by), null,
        jsonb_build_object('said', jsonb_object_agg(u.proposed_by, nullif(v.content ->> 'reasoning', '') order by u.id))
      from ledger l join proposal u on u.tenant_id = ${tenantId} and u.id = l.undone_by
        join proposal_version v on v.tenant_id = ${tenantId} and v.proposal_id = u.id and v.version = u.version
      where l.to_state = 'undone' group by 2
      union all
      select 'verified', proposal_id, at, ${nobody}, null, null from seen where is_new
      union all
      select 'live', proposal_id, at, ${nobody}, null, null from seen where is_new and proposal_id not in (select proposal_id from taken_back)
      union all
      select 'not-verified', s.proposal_id, max(s.recorded_at), ${nobody}, (array_agg(s.text order by s.recorded_at desc))[1], null
      from said s where s.kind = 'not-verified' and s.is_new and s.proposal_id not in (select proposal_id from seen) group by 2
      union all
      select s.verdict, s.proposal_id, max(s.recorded_at), ${nobody}, (array_agg(s.text order by s.recorded_at desc))[1], null
      from said s where s.kind = 'measured' and s.is_new and s.verdict in ('lift', 'loss', 'no-effect') group by 1, 2
      union all
      select 'not-enough-data', s.proposal_id, max(s.recorded_at), ${nobody}, (array_agg(s.text order by s.recorded_at desc))[1], null
      from said s where s.kind = 'not-measurable' and s.verdict is not null and s.is_new
        and s.proposal_id not in (select proposal_id from judged where kind = 'measured') group by 2
      union all
      select case when u.proposal_id is not null or v.content -> 'prediction' = 'null' then 'unmeasurable' else 'awaiting' end, n.proposal_id, n.at,
        ${nobody}, null, case
          when u.proposal_id is not null then jsonb_build_object('reason', 'taken-back')
          when v.content -> 'prediction' <> 'null' then jsonb_build_object('expected', v.content -> 'prediction')
          when v.content @? '$.actions[*].preview.changes[*].kind ? (@ starts with "search-")' then jsonb_build_object('reason', 'no-search-data')
          else jsonb_build_object('reason', 'not-in-search') end
      from seen n join ours p on p.id = n.proposal_id
        join proposal_version v on v.tenant_id = ${tenantId} and v.proposal_id = p.id and v.version = p.version
        left join taken_back u on u.proposal_id = p.id
      where n.is_new and n.proposal_id not in (select proposal_id from judged)
      union all
      select case state_group when 'waiting' then 'waiting' else 'under-way' end, id, created_at, array[proposed_by], null, null
      from ours where state_group in ('waiting', 'running'))`
}
