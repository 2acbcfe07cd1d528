import { defineReader } from '@bizosaas/agent-kit'
import type { TenantDay } from '@bizosaas/automation'
import { z } from 'zod'

const instant = z.iso.datetime()
const proposal = z.object({ id: z.string(), title: z.string(), state: z.string(), askedAt: instant, changedAt: instant, expiresAt: instant })
const day: z.ZodType<TenantDay> = z.object({
  since: instant,
  waiting: z.array(proposal),
  ended: z.array(proposal.extend({ effect: z.string().nullable() })),
  failedRuns: z.array(z.object({ kind: z.enum(['agent-run', 'workflow-run']), id: z.string(), name: z.string(), problem: z.string(), at: instant })),
  failingConnections: z.array(z.object({ id: z.string(), account: z.string(), problem: z.string(), since: instant })),
  hostFindings: z.array(z.object({ id: z.string(), runId: z.string(), host: z.string(), detail: z.string(), at: instant })),
  isComplete: z.boolean(),
})

export const tenantDay = defineReader({
  id: 'tenant-day',
  title: 'The tenant’s own rows: proposals, runs, connections, findings about its hosts, and measured effects',
  content: day,
})
