import { type AgencyScope, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { ProspectStore } from '../ports/prospect-store.ts'

const listProspectsInput = z.strictObject({ limit: z.number().int().min(1).max(100).default(25), cursor: z.string().optional() })

/** Businesses that were audited and are no clients yet: all for the owner, those they began for staff. */
export const listProspects = defineService({
  scope: 'agency',
  permission: permissions.agentRead,
  input: listProspectsInput,
  isOneQuery: true,
  async run({ deps, scope, input }: ServiceCall<{ prospects: ProspectStore }, z.infer<typeof listProspectsInput>, AgencyScope>) {
    const { items, nextCursor } = await deps.prospects.list(scope, input)
    const view = items.map(({ id, name, createdAt, leavesAt }) => ({
      id,
      name,
      createdAt: createdAt.toISOString(),
      leavesAt: leavesAt.toISOString(),
    }))
    return { items: view, nextCursor }
  },
})
