import { type AgencyScope, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { InsightStore } from '../ports/insight-store.ts'

const input = z.strictObject({})
type Deps = { readonly insights: InsightStore }

/** What changes came to over at least five tenants, for a person of one tenant. */
export const listInsights = defineService({
  permission: permissions.proposalRead,
  input,
  run: async ({ deps, scope }: ServiceCall<Deps, object>) => ({ items: await deps.insights.shown(scope), nextCursor: null }),
})

/** The same for a person of the agency: the figures are the same for everybody. */
export const listAgencyInsights = defineService({
  scope: 'agency',
  permission: permissions.proposalRead,
  input,
  run: async ({ deps, scope }: ServiceCall<Deps, object, AgencyScope>) => ({ items: await deps.insights.shown(scope), nextCursor: null }),
})
