import { type AgentRunStore, type ConnectionDirectory, queueAgentRun } from '@bizosaas/automation'
import { appError, type Clock, type ConnectionId, type Scopes, type SystemActor, type TenantId, toId } from '@bizosaas/kernel'
import type { ActivityImplementations } from '@bizosaas/workflow-kit'
import type { steps } from './contract.ts'

export interface GuardianPorts {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly runs: Pick<AgentRunStore, 'add' | 'findByWorkflow'>
  readonly connections: Pick<ConnectionDirectory, 'find'>
}

const agentId = 'technical-seo-specialist'
const actor: SystemActor = { kind: 'system', name: 'seo-health-guardian' }

export function createGuardianSteps({ scopes, clock, runs, connections }: GuardianPorts): ActivityImplementations<typeof steps> {
  return {
    /** Safe to repeat: the run that a first attempt queued carries the same workflow run. */
    async queueRun({ connectionId, childId }, { tenantId }) {
      return scopes.withTenant({ actor, tenantId: toId<TenantId>(tenantId) }, async (scope) => {
        const known = await runs.findByWorkflow(scope, childId)
        if (known !== null) return { runId: known.id, agentId }
        const site = await connections.find(scope, toId<ConnectionId>(connectionId))
        if (site === null) throw appError('connection-not-found')
        const queued = { scope, runs, agent: { id: agentId }, site, workflowRunId: childId, startedBy: 'system:seo-health-guardian', at: clock.now() }
        return { runId: (await queueAgentRun(queued)).id, agentId }
      })
    },
  }
}
