import { type Clock, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { InsightStore } from '../ports/insight-store.ts'

/** What is taken back is mostly taken back soon: a younger change is not said to be kept. */
const settlesAfterMs = 14 * 24 * 60 * 60_000
/** The newest of each kind, so that no tenant outweighs the others. */
const mostCases = 10

/** Counts what the tenant's changes came to and shares the counts, unless it opted out. */
export const shareInsights = defineService({
  permission: permissions.proposalRead,
  input: z.strictObject({}),
  async run({ deps, scope }: ServiceCall<{ insights: InsightStore; clock: Clock }, object>): Promise<void> {
    const at = deps.clock.now()
    const counts = await deps.insights.count(scope, { writtenBefore: new Date(at.getTime() - settlesAfterMs), mostCases })
    await deps.insights.share(scope, { counts, at })
  },
})
