import { type AgentRunStore, queueAgentRun } from '@bizosaas/automation'
import { type Clock, type Scopes, type SystemActor, type TenantId, toId } from '@bizosaas/kernel'
import type { ActivityImplementations } from '@bizosaas/workflow-kit'
import type { steps } from './contract.ts'

export interface AuditSitePorts {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly runs: Pick<AgentRunStore, 'add' | 'findByWorkflow'>
}

const agentId = 'technical-seo-specialist'
const actor: SystemActor = { kind: 'system', name: 'audit-site' }

export function createAuditSiteSteps({ scopes, clock, runs }: AuditSitePorts): ActivityImplementations<typeof steps> {
  return {
    /** Safe to repeat: the run that a first attempt queued carries the same workflow run. */
    async queueRun({ childId }, { tenantId }) {
      return scopes.withTenant({ actor, tenantId: toId<TenantId>(tenantId) }, async (scope) => {
        const known = await runs.findByWorkflow(scope, childId)
        if (known !== null) return { runId: known.id, agentId }
        const queued = { scope, runs, agent: { id: agentId }, site: null, workflowRunId: childId, startedBy: 'system:audit-site', at: clock.now() }
        return { runId: (await queueAgentRun(queued)).id, agentId }
      })
    },
  }
}
