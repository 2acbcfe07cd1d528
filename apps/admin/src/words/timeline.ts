import type { TimelineState } from '@bizosaas/ui'

const events: Readonly<Record<string, { title: string; state: TimelineState }>> = {
  'proposal-created': { title: 'Proposed', state: 'done' },
  'proposal-edited': { title: 'New version', state: 'done' },
  'decision-recorded': { title: 'Decision recorded', state: 'done' },
  'proposal-decided': { title: 'Decided', state: 'done' },
  'proposal-approved': { title: 'Approved', state: 'done' },
  'proposal-rejected': { title: 'Rejected', state: 'stopped' },
  'proposal-changes-requested': { title: 'Changes requested', state: 'stopped' },
  'proposal-sealed': { title: 'Sealed', state: 'done' },
  'proposal-executing': { title: 'Executing', state: 'done' },
  'effect-intent': { title: 'Write begun', state: 'done' },
  'effect-queued': { title: 'Write queued', state: 'done' },
  'effect-done': { title: 'Written', state: 'done' },
  'effect-read-back': { title: 'Read back', state: 'done' },
  'effect-failed': { title: 'Write failed', state: 'failed' },
  'effect-unknown': { title: 'Outcome unknown', state: 'unknown' },
  'effect-settled': { title: 'Settled by a person', state: 'done' },
  'effect-undone': { title: 'Undone', state: 'undone' },
  'proposal-executed': { title: 'Executed', state: 'done' },
  'proposal-partly-executed': { title: 'Partly executed', state: 'failed' },
  'proposal-failed': { title: 'Failed', state: 'failed' },
  'proposal-unknown': { title: 'Outcome unknown', state: 'unknown' },
  'proposal-verified': { title: 'Verified', state: 'done' },
  'proposal-measured': { title: 'Measured', state: 'done' },
  'proposal-undone': { title: 'Undone', state: 'undone' },
  'proposal-expired': { title: 'Expired', state: 'stopped' },
  'proposal-cancelled': { title: 'Cancelled', state: 'stopped' },
}

export const timelineWords = {
  events,
  ahead: {
    sealed: { title: 'Sealed', detail: 'What you approved is fixed; anything else refuses to run.' },
    executing: { title: 'Executing', detail: 'Each object is read again first. What moved since the preview is left alone.' },
    'read-back': { title: 'Read back', detail: 'Every written value is read from the other system.' },
    verified: { title: 'Verified', detail: 'The public page is looked at as a visitor sees it.' },
    measured: { title: 'Measured', detail: 'The expected effect is compared with what happened.' },
  },
}
