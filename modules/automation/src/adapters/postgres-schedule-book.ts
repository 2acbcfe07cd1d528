import { rowsOf } from '@bizosaas/db'
import { type Scopes, type SystemActor, type TenantId, type TenantScope, toId } from '@bizosaas/kernel'
import type { Schedule } from '@bizosaas/workflow-kit'
import type { ScheduleBook } from '@bizosaas/workflow-kit/schedule'
import { sql } from 'kysely'

const actor: SystemActor = { kind: 'system', name: 'scheduler' }

/** Schedules as rows of their tenant; a trigger keeps the pointer by which the loop finds those that are due. */
export function createPostgresScheduleBook({ scopes }: { scopes: Scopes }): ScheduleBook<TenantScope> {
  return {
    async find(scope, id) {
      const { rows } = await sql<Schedule>`${select} where id = ${id}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async lock(scope, id) {
      const { rows } = await sql<Schedule>`${select} where id = ${id} for update`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    save,
    async remove(scope, id) {
      await sql`delete from schedule where id = ${id}`.execute(rowsOf(scope))
    },
    async list(scope, { limit, cursor }) {
      const { rows } = await sql<Schedule>`
        ${select} where tenant_id = ${scope.tenantId} and id > ${cursor ?? ''} order by id limit ${limit + 1}`.execute(rowsOf(scope))
      const items = rows.slice(0, limit)
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
    },
    async hold({ tenantId, scheduleId }, { now, fn }) {
      return scopes.withTenant({ actor, tenantId: toId<TenantId>(tenantId) }, async (scope) => {
        const { rows } = await sql<Schedule>`${select} where id = ${scheduleId} and due_at <= ${now} for update skip locked`.execute(rowsOf(scope))
        const [schedule] = rows
        return schedule === undefined ? null : fn(scope, schedule)
      })
    },
  }
}

/** Of `schedule s`, under the names of the port. */
export const scheduleColumns = sql`
  s.id, s.workflow, s.input, s.cron, s.time_zone as "timeZone", s.overlap, s.catch_up_seconds as "catchUpSeconds",
  s.jitter_seconds as "jitterSeconds", s.stagger_seconds as "staggerSeconds", s.is_paused as "isPaused", s.next_at as "nextAt", s.due_at as "dueAt",
  s.buffered_at as "bufferedAt", s.triggered_at as "triggeredAt", s.last_run_id as "lastRunId", s.last_fired_at as "lastFiredAt", s.skipped, s.missed`

const select = sql`select ${scheduleColumns} from schedule s`

async function save(scope: TenantScope, schedule: Schedule): Promise<void> {
  const row = {
    workflow: schedule.workflow,
    input: JSON.stringify(schedule.input ?? null),
    cron: schedule.cron,
    time_zone: schedule.timeZone,
    overlap: schedule.overlap,
    catch_up_seconds: schedule.catchUpSeconds,
    jitter_seconds: schedule.jitterSeconds,
    stagger_seconds: schedule.staggerSeconds,
    is_paused: schedule.isPaused,
    next_at: schedule.nextAt,
    due_at: schedule.dueAt,
    buffered_at: schedule.bufferedAt,
    triggered_at: schedule.triggeredAt,
    last_run_id: schedule.lastRunId,
    last_fired_at: schedule.lastFiredAt,
    skipped: schedule.skipped,
    missed: schedule.missed,
  }
  await rowsOf(scope)
    .insertInto('schedule')
    .values({ ...row, tenant_id: scope.tenantId, id: schedule.id })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(row))
    .execute()
}
