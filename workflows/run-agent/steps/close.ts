import type { ActivityImplementation } from '@bizosaas/workflow-kit'
import type { RunAgentCounts, RunAgentInput } from '../contract.ts'
import type { RunAgentPorts } from '../steps.ts'
import { atWork, runOf, thoughtOf } from './at-work.ts'

/** Sums up the run from what was kept, so that a repeated step comes to the same. */
export function close(ports: RunAgentPorts): ActivityImplementation<RunAgentInput, RunAgentCounts> {
  return async (input, { tenantId }) => {
    const work = atWork({ ports, input, tenantId })
    return ports.scopes.withTenant(work, async (scope) => {
      const { thought, outcomes } = await thoughtOf({ ports, work, scope })
      const proposalIds = outcomes.flatMap(({ proposalId }) => proposalId ?? [])
      const abstentions = [...thought.abstentions, ...outcomes.flatMap((outcome) => outcome.abstentions)]
      // A member of a crew is closed a second time when its plans are settled; its own work ended the first time.
      const finishedAt = (await runOf({ ports, work, scope })).finishedAt ?? ports.clock.now()
      const counts = {
        pages: thought.opened ?? thought.looked.length,
        findings: thought.findings.length,
        proposals: proposalIds.length,
        abstentions: abstentions.length,
      }
      await ports.runs.update(scope, work.runId, { state: 'done', progress: null, counts, abstentions, proposalIds, finishedAt })
      // After the run's own row, which the engine's journal locks first too: two that end it at once wait in one order.
      await ports.models.budgets.settleRun(scope, work.runId)
      return counts
    })
  }
}
