import { appError, type ConnectionId, type TenantScope, toId } from '@bizosaas/kernel'
import type { WorkSchedule } from '../domain/work-schedule.ts'
import type { WorkParts } from '../ports/work-parts.ts'
import { scheduledCard } from './scheduled-card.ts'

/**
 * Whether a schedule can do what it says, and where: the address of the site, null for what needs none.
 * Throws `schedule-invalid`, `agent-not-found`, `connection-not-found`.
 */
export async function checkSchedule(deps: WorkParts, { scope, schedule }: { scope: TenantScope; schedule: WorkSchedule }): Promise<string | null> {
  const { needs } = scheduledCard(deps, schedule.starts)
  checkRule(deps, schedule)
  if (needs.length === 0) return null
  const site = schedule.connectionId === null ? null : await deps.connections.find(scope, toId<ConnectionId>(schedule.connectionId))
  if (site === null || !needs.includes(site.connectorId)) throw appError('connection-not-found')
  return site.siteUrl
}

function checkRule({ calendar, clock }: WorkParts, { cron, timeZone }: WorkSchedule): void {
  let next: Date | null
  try {
    next = calendar.next({ cron, timeZone }, clock.now())
  } catch (problem) {
    throw appError('schedule-invalid', {
      cause: problem,
      details: { cron, timeZone, reason: problem instanceof Error ? problem.message : 'not valid' },
    })
  }
  if (next === null) throw appError('schedule-invalid', { details: { cron, timeZone, reason: 'It names no moment that ever comes.' } })
}
