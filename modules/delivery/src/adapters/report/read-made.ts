import { rowsOf } from '@bizosaas/db'
import type { TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { MonthSpan } from '../../domain/report/month-span.ts'
import type { MadeChanges } from '../../domain/report/report.ts'
import { happened } from './happened.ts'

/** On how many places the changes of a month were made, and how many of these changes are live or were taken back by its end. */
export async function readMade(scope: TenantScope, span: MonthSpan): Promise<MadeChanges> {
  const { rows } = await sql<MadeChanges>`
    with ${happened(scope, span)}, made as (select proposal_id from happened where part = 'changed')
    select (
        select count(distinct effect_id)::int from ledger
        where to_state in ('done', 'settled-done') and state in ('done', 'settled-done', 'undone')) as places,
      (select count(*)::int from happened where part = 'live' and proposal_id in (select proposal_id from made)) as live,
      (select count(*)::int from taken_back where proposal_id in (select proposal_id from made)) as undone`.execute(rowsOf(scope))
  return rows[0] ?? { places: 0, live: 0, undone: 0 }
}
