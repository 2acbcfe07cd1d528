import type { Work } from '../domain/allowed-work.ts'
import type { WorkParts } from '../ports/work-parts.ts'

export type Cards = Pick<WorkParts, 'agents' | 'workflows'>

/** What an agent or a workflow is called on screens. */
export function titleOf({ agents, workflows }: Cards, { kind, id }: Work): string {
  const cards: readonly { id: string; title: string }[] = kind === 'agent' ? agents : workflows
  return cards.find((card) => card.id === id)?.title ?? id
}
