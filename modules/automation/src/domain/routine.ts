import type { AgentSchedule } from './agent-schedule.ts'

/** What an agent does for every tenant unless the agency wants it otherwise: the platform proposes it, people decide. */
export type Routine = Pick<AgentSchedule, 'agentId' | 'cron' | 'catchUpSeconds' | 'jitterSeconds' | 'staggerSeconds'>
