import { rowsOf } from '@bizosaas/db'
import type { TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { MonthSpan } from '../../domain/report/month-span.ts'
import type { UnmeasurableReason } from '../../domain/report/report.ts'
import { happened } from './happened.ts'

/** Of the changes of a month of which no effect is looked for: how many for which cause. */
export async function readUnmeasurable(scope: TenantScope, span: MonthSpan): Promise<Readonly<Record<UnmeasurableReason, number>>> {
  const { rows } = await sql<{ reason: UnmeasurableReason; count: number }>`
    with ${happened(scope, span)}
    select facts ->> 'reason' as reason, count(*)::int as count from happened where part = 'unmeasurable' group by 1`.execute(rowsOf(scope))
  const counts = { 'taken-back': 0, 'not-in-search': 0, 'no-search-data': 0 }
  for (const { reason, count } of rows) counts[reason] = count
  return counts
}
