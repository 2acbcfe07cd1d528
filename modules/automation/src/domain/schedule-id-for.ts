import type { AgentSchedule } from './agent-schedule.ts'

/** One schedule per agent and site unless named otherwise. The last group of a connection's id tells it from the others of a tenant. */
export function scheduleIdFor({ agentId, connectionId }: Pick<AgentSchedule, 'agentId' | 'connectionId'>): string {
  const tail = connectionId?.split('-').at(-1)
  return (tail === undefined ? agentId : `${agentId}-${tail}`).slice(0, 80)
}
