import type { ActivityImplementation } from '@bizosaas/workflow-kit'
import type { GuardianCounts, GuardianInput } from '../contract.ts'
import type { GuardianPorts } from '../steps.ts'
import { atWork, thoughtOf } from './at-work.ts'

/** Sums up the run from what was kept, so that a repeated step comes to the same. */
export function closeRun(ports: GuardianPorts): ActivityImplementation<GuardianInput, GuardianCounts> {
  return async (input, { tenantId }) => {
    const work = atWork({ ports, input, tenantId })
    return ports.scopes.withTenant(work, async (scope) => {
      const { pages } = await ports.crawls.evidence(scope, work.runId)
      const thought = await thoughtOf({ ports, work, scope })
      const outcomes = await ports.crawls.outcomes(scope, work.runId)
      const proposalIds = outcomes.flatMap(({ proposalId }) => proposalId ?? [])
      const abstentions = [...thought.abstentions, ...outcomes.flatMap((outcome) => outcome.abstentions)]
      const counts = { pages: pages.length, findings: thought.findings.length, proposals: proposalIds.length, abstentions: abstentions.length }
      await ports.runs.update(scope, work.runId, { state: 'done', progress: null, counts, abstentions, proposalIds, finishedAt: ports.clock.now() })
      return counts
    })
  }
}
