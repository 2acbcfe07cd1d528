import { listAgentRuns } from '@bizosaas/automation'
import { overviewSchema } from '@bizosaas/contracts'
import { listAgencyApprovals } from '@bizosaas/governance'
import { defineRoutes } from '@bizosaas/http-kit'
import { listConnections } from '@bizosaas/integration'
import { type AgencyScope, defineService, type JsonText, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

const shown = 6

/** What needs me, what happened, is anything broken: each part is the list it links to, cut short. */
const getOverview = defineService({
  scope: 'agency',
  permission: permissions.proposalRead,
  input: z.strictObject({}),
  async run({ deps, actor, scope }: ServiceCall<GatewayDeps, object, AgencyScope>) {
    const counts = await deps.frame.count(scope)
    const waiting = await listAgencyApprovals.serve({ deps, actor, scope, input: { group: 'waiting', limit: shown } })
    const recent = await listAgencyApprovals.serve({ deps, actor, scope, input: { group: 'done', limit: shown } })
    const runs = await listAgentRuns.serve({ deps, actor, scope, input: { limit: 20 } })
    const connections = await listConnections.serve({ deps, actor, scope, input: { limit: 100 } })
    return {
      waiting: { count: counts.waiting, items: itemsOf(waiting) },
      recent: { verified: counts.verified, undone: counts.undone, failed: counts.failed, items: itemsOf(recent) },
      running: runs.items.filter(({ state }) => state === 'queued' || state === 'running'),
      failingConnections: connections.items.filter(({ status }) => status === 'failing'),
      unknownEffects: counts.unknownEffects,
      tenants: counts.tenants,
    }
  },
})

const pageSchema = z.object({ items: z.array(z.unknown()) })

function itemsOf({ json }: JsonText): readonly unknown[] {
  return pageSchema.parse(JSON.parse(json)).items
}

export const overviewRoutes = defineRoutes<GatewayDeps>('/api/overview', (route) => [
  route.get('/', getOverview, { summary: 'What needs you, what happened, what is broken', reply: overviewSchema }),
])
