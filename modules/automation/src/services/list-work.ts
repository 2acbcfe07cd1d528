import { defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WorkKind } from '../domain/allowed-work.ts'
import type { WorkParts } from '../ports/work-parts.ts'

export interface WorkView {
  readonly kind: WorkKind
  readonly id: string
  readonly title: string
  readonly purpose: string
  readonly isAllowed: boolean
  readonly changedBy: { readonly ref: string; readonly label: string } | null
  readonly changedAt: string | null
}

type Deps = Pick<WorkParts, 'allowedWork' | 'agents' | 'workflows'>

/** Everything that needs the agency's approval for a tenant before it may start, with what was decided last. */
export const listWork = defineService({
  permission: permissions.workflowRead,
  input: z.object({}),
  async run({ deps, scope }: ServiceCall<Deps, object>): Promise<Page<WorkView>> {
    const decided = await deps.allowedWork.list(scope)
    const items = cardsOf(deps).map((card): WorkView => {
      const found = decided.find(({ kind, id }) => kind === card.kind && id === card.id)
      if (found === undefined) return { ...card, isAllowed: false, changedBy: null, changedAt: null }
      const changedBy = { ref: found.changedBy, label: found.changedByLabel }
      return { ...card, isAllowed: found.isAllowed, changedBy, changedAt: found.changedAt.toISOString() }
    })
    return { items, nextCursor: null }
  },
})

function cardsOf({ agents, workflows }: Deps) {
  return [
    ...agents.map(({ id, title, goal }) => ({ kind: 'agent' as const, id, title, purpose: goal })),
    ...workflows.filter(({ needsApproval }) => needsApproval).map(({ id, title, purpose }) => ({ kind: 'workflow' as const, id, title, purpose })),
  ]
}
