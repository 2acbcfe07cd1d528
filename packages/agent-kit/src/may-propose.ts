import type { AgentDefinition } from './define-agent.ts'

/** Whether the agent was built for this action: its own mask, before role and plan. */
export function mayPropose(agent: Pick<AgentDefinition<never, unknown>, 'proposes'>, actionId: string): boolean {
  return agent.proposes.includes(actionId)
}
