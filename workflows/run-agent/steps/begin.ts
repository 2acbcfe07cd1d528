import { demandAllowed } from '@bizosaas/automation'
import type { ActivityImplementation } from '@bizosaas/workflow-kit'
import type { RunAgentInput } from '../contract.ts'
import type { RunAgentPorts } from '../steps.ts'
import { atWork } from './at-work.ts'

/**
 * Shows that the run is under way and says what it will read. Every run of an agent comes through here, whoever or whatever started it:
 * throws `agent-not-allowed` for an agent that is not approved for this tenant.
 */
export function begin(ports: RunAgentPorts): ActivityImplementation<RunAgentInput, { readers: readonly string[] }> {
  return async (input, { tenantId }) => {
    const work = atWork({ ports, input, tenantId })
    const progress = { phase: 'reading', done: 0, total: null }
    await ports.scopes.withTenant(work, async (scope) => {
      await demandAllowed({ ...ports, scope, work: { kind: 'agent', id: work.agent.id } })
      await ports.runs.update(scope, work.runId, { state: 'running', progress })
    })
    return { readers: Object.values(work.agent.reads).map(({ id }) => id) }
  }
}
