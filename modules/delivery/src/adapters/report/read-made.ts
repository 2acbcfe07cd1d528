import { rowsOf } from '@bizosaas/db'
import type { TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { MonthSpan } from '../../domain/report/month-span.ts'
import type { MadeChanges } from '../../domain/report/report.ts'
import { happened } from './happened.ts'

/** On how many places the changes of a month were made, and how far these changes had come by its end. */
export async function readMade(scope: TenantScope, span: MonthSpan): Promise<MadeChanges> {
  const { rows } = await sql<MadeChanges>`
    with ${happened(scope, span)}, made as (
      select m.proposal_id, m.at, asked.agent_id, m.proposal_id in (select proposal_id from taken_back) as is_taken_back
      from happened m join proposal p on p.tenant_id = ${scope.tenantId} and p.id = m.proposal_id
        left join agent_run asked on asked.tenant_id = p.tenant_id and asked.id = p.agent_run_id
      where m.part = 'changed')
    select (
        select count(distinct effect_id)::int from ledger
        where to_state in ('done', 'settled-done') and state in ('done', 'settled-done', 'undone')) as places,
      (select count(*)::int from happened where part = 'live' and proposal_id in (select proposal_id from made)) as live,
      (select count(*)::int from made where is_taken_back) as undone,
      (select count(*)::int from made m
        where m.agent_id is not null and not m.is_taken_back and not exists (
          select from agent_run r where r.tenant_id = ${scope.tenantId} and r.agent_id = m.agent_id and r.state = 'done'
            and r.created_at > m.at and r.finished_at < ${span.to})) as unchecked`.execute(rowsOf(scope))
  return rows[0] ?? { places: 0, live: 0, undone: 0, unchecked: 0 }
}
