import { type SettledPlan, settlePlans } from '@bizosaas/automation'
import { appError, type CrewRunId, type TenantScope } from '@bizosaas/kernel'
import type { RunAgentPorts } from '../steps.ts'
import { type AgentAtWork, thoughtOf } from './at-work.ts'

interface Settling {
  readonly ports: RunAgentPorts
  readonly work: AgentAtWork
  readonly scope: TenantScope
  readonly planKey: string
  readonly crewRunId: CrewRunId | null
}

/** The plan as the agent thought it or, in a crew, as the members behind it left it. */
export async function settledPlan({ ports, work, scope, planKey, crewRunId }: Settling): Promise<Omit<SettledPlan, 'agentId' | 'runId'>> {
  const settled =
    crewRunId === null
      ? (await thoughtOf({ ports, work, scope })).thought.proposals.map((plan) => ({ plan, vetoed: [], evidenceIds: [] }))
      : (await settledByCrew({ ports, scope, crewRunId })).filter(({ runId }) => runId === work.runId)
  const found = settled.find(({ plan }) => plan.key === planKey)
  if (found === undefined) throw appError('internal-error', { details: { reason: 'the plan of this step is gone', planKey } })
  return found
}

async function settledByCrew({
  ports,
  scope,
  crewRunId,
}: Pick<Settling, 'ports' | 'scope'> & { crewRunId: CrewRunId }): Promise<readonly SettledPlan[]> {
  const run = await ports.crewRuns.find(scope, crewRunId)
  const crew = ports.crews.find(({ id }) => id === run?.crewId)
  if (crew === undefined) throw appError('agent-not-found', { details: { crewId: run?.crewId ?? null } })
  return settlePlans({ crew, members: await ports.crewRuns.members(scope, crewRunId) })
}
