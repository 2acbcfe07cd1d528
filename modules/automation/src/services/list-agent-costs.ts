import { monthOf } from '@bizosaas/commerce'
import { type AgencyScope, type Clock, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgentCost, AgentCostReader } from '../ports/agent-cost-reader.ts'

const listAgentCostsInput = z.object({ tenantId: z.uuid().optional() })
interface Dependencies {
  readonly agentCosts: AgentCostReader
  readonly clock: Clock
}

/** What each agent has cost this month, over all tenants this person may see. Rules cost nothing, so most agents are not in it. */
export const listAgentCosts = defineService({
  scope: 'agency',
  permission: permissions.agentRead,
  input: listAgentCostsInput,
  isOneQuery: true,
  async run({ deps, scope, input: { tenantId } }: ServiceCall<Dependencies, z.output<typeof listAgentCostsInput>, AgencyScope>): Promise<{
    readonly month: string
    readonly items: readonly AgentCost[]
  }> {
    const month = monthOf(deps.clock.now())
    return { month, items: await deps.agentCosts.ofMonth(scope, { month, tenantId }) }
  },
})
