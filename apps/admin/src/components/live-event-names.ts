/** What the live stream may say; the kernel's list, written out because a browser bundle needs nothing else of it. */
export const liveEventNames = [
  'proposal-created',
  'proposal-decided',
  'proposal-approved',
  'proposal-executed',
  'proposal-changed',
  'effect-changed',
  'agent-run-changed',
  'workflow-run-changed',
  'connection-changed',
  'tenant-changed',
] as const
