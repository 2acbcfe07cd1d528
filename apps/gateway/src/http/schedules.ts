import { listSchedules, pauseSchedule, proposeSchedule, resumeSchedule, triggerSchedule } from '@bizosaas/automation'
import {
  pauseScheduleReplySchema,
  proposeScheduleBodySchema,
  resumeScheduleBodySchema,
  scheduleBodySchema,
  schedulePageSchema,
  scheduleQuerySchema,
  submittedSchema,
  triggerScheduleReplySchema,
} from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

/** What loosens (a new rule, going on again) is proposed; what tightens happens at once. */
export const scheduleRoutes = defineRoutes<GatewayDeps>('/api/schedules', (route) => [
  route.get('/', listSchedules, { summary: 'When agents work by themselves', query: scheduleQuerySchema, reply: schedulePageSchema }),
  route.post('/proposals', proposeSchedule, {
    summary: 'Propose a schedule, or another rule for one',
    body: proposeScheduleBodySchema,
    reply: submittedSchema,
    status: 202,
    idempotent: true,
  }),
  route.post('/:scheduleId/resume', resumeSchedule, {
    summary: 'Propose that a paused schedule goes on',
    body: resumeScheduleBodySchema,
    reply: submittedSchema,
    status: 202,
    idempotent: true,
  }),
  route.post('/:scheduleId/pause', pauseSchedule, { summary: 'Pause a schedule now', body: scheduleBodySchema, reply: pauseScheduleReplySchema }),
  route.post('/:scheduleId/trigger', triggerSchedule, {
    summary: 'Ask for one run now',
    body: scheduleBodySchema,
    reply: triggerScheduleReplySchema,
    status: 202,
    idempotent: true,
  }),
])
