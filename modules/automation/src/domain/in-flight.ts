import type { AgentRunState } from './agent-run.ts'

/** Whether a run still holds its agent's place: one at a time in one tenant. */
export function isInFlight(state: AgentRunState): boolean {
  return state === 'queued' || state === 'running'
}
