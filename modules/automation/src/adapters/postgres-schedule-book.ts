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

const select = sql`
  select id, workflow, input, cron, time_zone as "timeZone", overlap, catch_up_seconds as "catchUpSeconds", jitter_seconds as "jitterSeconds",
    stagger_seconds as "staggerSeconds", is_paused as "isPaused", next_at as "nextAt", due_at as "dueAt", buffered_at as "bufferedAt",
    triggered_at as "triggeredAt", last_run_id as "lastRunId", last_fired_at as "lastFiredAt", skipped, missed
  from schedule`

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
