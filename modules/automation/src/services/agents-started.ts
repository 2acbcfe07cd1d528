import type { ScheduledWork } from '../domain/work-schedule.ts'
import type { WorkParts } from '../ports/work-parts.ts'

/** All agents that have to be allowed before what a schedule names may start; none of a crew that is no more. */
export function agentsStarted({ crews }: Pick<WorkParts, 'crews'>, { kind, id }: ScheduledWork): readonly string[] {
  if (kind === 'agent') return [id]
  return crews.find((crew) => crew.id === id)?.members.map(({ agentId }) => agentId) ?? []
}
