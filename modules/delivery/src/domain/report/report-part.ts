/** What can have happened to a change in a month. Each number of a report counts one of these, once for each proposal. */
export const changeParts = [
  'proposed',
  'approved',
  'allowed',
  'rejected',
  'changes-requested',
  'expired',
  'changed',
  'failed',
  'verified',
  'live',
  'not-verified',
  'lift',
  'loss',
  'no-effect',
  'not-enough-data',
  'awaiting',
  'unmeasurable',
  'undone',
  'waiting',
  'under-way',
] as const
export type ChangePart = (typeof changeParts)[number]

export const noChanges: Readonly<Record<ChangePart, number>> = {
  proposed: 0,
  approved: 0,
  allowed: 0,
  rejected: 0,
  'changes-requested': 0,
  expired: 0,
  changed: 0,
  failed: 0,
  verified: 0,
  live: 0,
  'not-verified': 0,
  lift: 0,
  loss: 0,
  'no-effect': 0,
  'not-enough-data': 0,
  awaiting: 0,
  unmeasurable: 0,
  undone: 0,
  waiting: 0,
  'under-way': 0,
}

export const findingParts = ['new', 'fixed', 'open'] as const
export type FindingPart = (typeof findingParts)[number]
