'use server'
import * as contracts from '@bizosaas/contracts'
import { callGateway } from './call-gateway.ts'

/** What this portal asks for about schedules and what may start. Server actions, as in `change.ts`. */
export interface ScheduleWish {
  tenantId: string
  starts: NonNullable<contracts.Schedule['starts']>
  connectionId: string | null
  /** In the time zone of the tenant. */
  cron: string
  note: string
  idempotencyKey: string
}

export async function proposeSchedule({ idempotencyKey, ...body }: ScheduleWish) {
  return callGateway({ path: '/api/schedules/proposals', method: 'POST', body, idempotencyKey, reply: contracts.submittedSchema })
}

interface ScheduleChange {
  scheduleId: string
  tenantId: string
  idempotencyKey: string
}

/** Going on again is proposed. */
export async function resumeSchedule({ scheduleId, idempotencyKey, ...body }: ScheduleChange) {
  const path = `/api/schedules/${encodeURIComponent(scheduleId)}/resume`
  return callGateway({ path, method: 'POST', body, idempotencyKey, reply: contracts.submittedSchema })
}

export async function triggerSchedule({ scheduleId, idempotencyKey, ...body }: ScheduleChange) {
  const path = `/api/schedules/${encodeURIComponent(scheduleId)}/trigger`
  return callGateway({ path, method: 'POST', body, idempotencyKey, reply: contracts.triggerScheduleReplySchema })
}

export async function pauseSchedule({ scheduleId, ...body }: Omit<ScheduleChange, 'idempotencyKey'>) {
  const path = `/api/schedules/${encodeURIComponent(scheduleId)}/pause`
  return callGateway({ path, method: 'POST', body, reply: contracts.pauseScheduleReplySchema })
}

interface NamedWork {
  tenantId: string
  agents?: string[]
  workflows?: string[]
}

export async function proposeWork({ idempotencyKey, ...body }: NamedWork & { idempotencyKey: string }) {
  return callGateway({ path: '/api/work/proposals', method: 'POST', body, idempotencyKey, reply: contracts.submittedSchema })
}

/** From this moment on. */
export async function stopWork(body: NamedWork) {
  return callGateway({ path: '/api/work/stops', method: 'POST', body, reply: contracts.stopWorkReplySchema })
}

/** The platform proposes what it usually does for a tenant. */
export async function suggestWork(body: { tenantId: string }) {
  return callGateway({ path: '/api/work/suggestions', method: 'POST', body, reply: contracts.suggestWorkReplySchema })
}
