import type { BriefLine } from '@bizosaas/contracts'

export const briefingWords = {
  title: 'Daily briefing',
  note: 'counted from your own data; every number opens what it counts',
  made: 'made',
  topics: {
    waiting: 'Waiting for a person',
    overdue: 'Overdue',
    failed: 'Failed',
    won: 'Won',
    'at-risk': 'At risk',
  } satisfies Record<BriefLine['topic'], string>,
  none: 'none',
  more: (count: number) => `${count} more in the briefing`,
  of: (tenants: number) => `of ${tenants} tenants`,
  empty: 'Nobody has been briefed in the last week. A briefing takes a second and writes nothing.',
  now: 'Brief me now',
  began: 'The briefing is being made',
  nothingBegan: 'No briefing could be started',
}
