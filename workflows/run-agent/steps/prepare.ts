import { type ModelTask, thinkAbout } from '@bizosaas/automation'
import type { ActivityImplementation } from '@bizosaas/workflow-kit'
import type { RunAgentInput } from '../contract.ts'
import type { RunAgentPorts } from '../steps.ts'
import { type AgentAtWork, atWork, runOf } from './at-work.ts'

/** Where a model is set and the agent has something to ask it: keeps what the rules alone come to, and says what is asked. */
export function prepare(ports: RunAgentPorts): ActivityImplementation<RunAgentInput, { tasks: readonly string[] }> {
  return async (input, { tenantId }) => {
    const work = atWork({ ports, input, tenantId })
    const kept = await ports.scopes.withTenant(work, (scope) => ports.records.findDraft(scope, work.runId))
    if (kept !== null) return { tasks: keysOf(kept.tasks) }
    if (work.agent.asks === undefined || (await ports.models.choose(work)) === null) return { tasks: [] }
    return { tasks: keysOf(await draft(ports, work)) }
  }
}

async function draft(ports: RunAgentPorts, work: AgentAtWork): Promise<readonly ModelTask[]> {
  const { readings, now } = await ports.scopes.withTenant(work, async (scope) => ({
    readings: await ports.records.readings(scope, work.runId),
    now: (await runOf({ ports, work, scope })).createdAt,
  }))
  const thought = await thinkAbout({ agent: work.agent, sources: ports.sources, work, readings, now })
  const tasks = work.agent.asks?.tasks(thought) ?? []
  if (tasks.length > 0)
    await ports.scopes.withTenant(work, (scope) => ports.records.keepDraft(scope, work.runId, { thought, tasks, at: ports.clock.now() }))
  return tasks
}

function keysOf(tasks: readonly ModelTask[]): readonly string[] {
  return tasks.map(({ key }) => key)
}
