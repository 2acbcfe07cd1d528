import type { Routine } from '@bizosaas/automation'

const hourS = 60 * 60
const spread = { jitterSeconds: hourS / 12, staggerSeconds: hourS }

/** What agents and crews do by themselves for every tenant, once the agency has approved it: at night and before work begins, in the tenant's own time. */
export const usualRoutines: readonly Routine[] = [
  // A site is read whole once a week; a night missed is made up for until the next evening.
  { starts: { kind: 'agent', id: 'technical-seo-specialist' }, cron: '0 2 * * 1', catchUpSeconds: 18 * hourS, ...spread },
  { starts: { kind: 'agent', id: 'infra-sentinel' }, cron: '0 4 * * *', catchUpSeconds: 12 * hourS, ...spread },
  // Read in the morning; a briefing of the night before is of no use in the afternoon.
  {
    starts: { kind: 'agent', id: 'admin-prime-copilot' },
    cron: '0 6 * * *',
    catchUpSeconds: 4 * hourS,
    jitterSeconds: 60,
    staggerSeconds: hourS / 4,
  },
  // What people search for moves slowly, and more than a few posts a month nobody looks through.
  { starts: { kind: 'crew', id: 'content-plan' }, cron: '0 3 2 * *', catchUpSeconds: 5 * 24 * hourS, ...spread },
]
