import type { ActivityImplementation } from '@bizosaas/workflow-kit'
import type { RunAgentInput } from '../contract.ts'
import type { RunAgentPorts } from '../steps.ts'
import { atWork } from './at-work.ts'

/** Shows that the run is under way and says what it will read. */
export function begin(ports: RunAgentPorts): ActivityImplementation<RunAgentInput, { readers: readonly string[] }> {
  return async (input, { tenantId }) => {
    const work = atWork({ ports, input, tenantId })
    const progress = { phase: 'reading', done: 0, total: null }
    await ports.scopes.withTenant(work, (scope) => ports.runs.update(scope, work.runId, { state: 'running', progress }))
    return { readers: Object.values(work.agent.reads).map(({ id }) => id) }
  }
}
