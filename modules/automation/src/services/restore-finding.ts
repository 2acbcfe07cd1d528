import { defineService, type FindingId, permissions, type ServiceCall, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import { changeFinding, type FindingChangeDependencies } from './change-finding.ts'
import type { FindingView } from './finding-view.ts'

export const restoreFindingInput = z.strictObject({ findingId: z.uuid() })
type Call = ServiceCall<FindingChangeDependencies, z.output<typeof restoreFindingInput>>

/** Takes a dismissal back: the next run may propose something for it again. Throws `finding-not-found`. */
export const restoreFinding = defineService({
  permission: permissions.proposalDecide,
  input: restoreFindingInput,
  async run({ deps, actor, scope, input }: Call): Promise<FindingView> {
    const id = toId<FindingId>(input.findingId)
    const happened = { event: 'finding-restored', detail: {} }
    return changeFinding({
      deps,
      actor,
      scope,
      id,
      happened,
      isThere: ({ state }) => state !== 'dismissed',
      change: () => deps.findings.restore(scope, { id, at: deps.clock.now() }),
    })
  },
})
