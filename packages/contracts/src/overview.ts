import { agentRunSchema } from './agents.ts'
import { proposalSummarySchema } from './approvals.ts'
import { connectionSchema } from './connections.ts'
import { z } from './zod.ts'

/** What needs me, what happened, is anything broken. Every number links to the list that makes it. */
export const overviewSchema = z
  .object({
    waiting: z.object({ count: z.int(), items: z.array(proposalSummarySchema) }),
    recent: z.object({ verified: z.int(), undone: z.int(), failed: z.int(), items: z.array(proposalSummarySchema) }),
    running: z.array(agentRunSchema),
    failingConnections: z.array(connectionSchema),
    unknownEffects: z.int(),
    tenants: z.int(),
  })
  .meta({ id: 'Overview' })

export type Overview = z.infer<typeof overviewSchema>
