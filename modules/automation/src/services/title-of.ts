import type { WorkKind } from '../domain/allowed-work.ts'
import type { ScheduledWork } from '../domain/work-schedule.ts'
import type { WorkParts } from '../ports/work-parts.ts'

export type Cards = Pick<WorkParts, 'agents' | 'crews' | 'workflows'>

/** What an agent, a crew or a workflow is called on screens. */
export function titleOf({ agents, crews, workflows }: Cards, { kind, id }: Named): string {
  const cards: readonly { id: string; title: string }[] = { agent: agents, crew: crews, workflow: workflows }[kind]
  return cards.find((card) => card.id === id)?.title ?? id
}

interface Named {
  readonly kind: WorkKind | ScheduledWork['kind']
  readonly id: string
}
