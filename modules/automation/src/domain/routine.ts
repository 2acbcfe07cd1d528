import type { WorkSchedule } from './work-schedule.ts'

/** What an agent or a crew does for every tenant unless the agency wants it otherwise: the platform proposes it, people decide. */
export type Routine = Pick<WorkSchedule, 'starts' | 'cron' | 'catchUpSeconds' | 'jitterSeconds' | 'staggerSeconds'>
