import { appError } from '@bizosaas/kernel'
import type { ScheduledWork } from '../domain/work-schedule.ts'
import type { WorkParts } from '../ports/work-parts.ts'

/** The card of what a schedule starts. Throws `agent-not-found`. */
export function scheduledCard(
  { agents, crews }: Pick<WorkParts, 'agents' | 'crews'>,
  { kind, id }: ScheduledWork,
): { readonly needs: readonly string[] } {
  const cards: readonly { readonly id: string; readonly needs: readonly string[] }[] = kind === 'agent' ? agents : crews
  const found = cards.find((card) => card.id === id)
  if (found === undefined) throw appError('agent-not-found', { details: kind === 'agent' ? { agentId: id } : { crewId: id } })
  return found
}
