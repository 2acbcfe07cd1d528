import { actorRef, defineService, type FindingId, permissions, type ServiceCall, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import { changeFinding, type FindingChangeDependencies } from './change-finding.ts'
import type { FindingView } from './finding-view.ts'

export const dismissFindingInput = z.strictObject({ findingId: z.uuid(), reason: z.string().trim().min(1).max(1_000) })
type Call = ServiceCall<FindingChangeDependencies, z.output<typeof dismissFindingInput>>

/** Says for good that this fault is to be left alone, and why: no run proposes anything for it any more. Throws `finding-not-found`. */
export const dismissFinding = defineService({
  permission: permissions.proposalDecide,
  input: dismissFindingInput,
  async run({ deps, actor, scope, input }: Call): Promise<FindingView> {
    const id = toId<FindingId>(input.findingId)
    const { reason } = input
    const dismissal = { id, by: actorRef(actor), reason, at: deps.clock.now() }
    const happened = { event: 'finding-dismissed', detail: { reason } }
    return changeFinding({
      deps,
      actor,
      scope,
      id,
      happened,
      isThere: ({ state }) => state === 'dismissed',
      change: () => deps.findings.dismiss(scope, dismissal),
    })
  },
})
