import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { ScheduleItem, ScheduleReader } from '../ports/schedule-reader.ts'
import { scheduleColumns } from './postgres-schedule-book.ts'
import { tenantColumn, tenantView } from './tenant-join.ts'

/** A tenant has a handful of schedules: the primary key gives the order, and the pair of tenant and id the place to go on. */
export function createPostgresScheduleReader(): ScheduleReader {
  return {
    async list(scope, { limit, cursor, tenantId }) {
      const [afterTenant, afterId] = cursor?.split('/') ?? []
      const { rows } = await sql<ScheduleItem>`
        select ${scheduleColumns}, ${tenantColumn},
          (select r.state from workflow_run r where r.tenant_id = s.tenant_id and r.id = s.last_run_id) as "lastRunState"
        from schedule s join ${tenantView(scope)} t on t.id = s.tenant_id
        where (${tenantId ?? null}::uuid is null or s.tenant_id = ${tenantId ?? null})
          and (${afterTenant ?? null}::uuid is null or (s.tenant_id, s.id) > (${afterTenant ?? null}::uuid, ${afterId ?? ''}))
        order by s.tenant_id, s.id limit ${limit + 1}`.execute(rowsOf(scope))
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items, nextCursor: rows.length > limit && last !== undefined ? `${last.tenant.id}/${last.id}` : null }
    },
  }
}
