import type { Status } from '@bizosaas/ui'

/** Every state of a proposal in the words of the screens. A state that is not here is shown as it is called. */
const proposalStates: Readonly<Record<string, Status>> = {
  draft: 'draft',
  pending: 'waiting',
  'changes-requested': 'changes-requested',
  identified: 'draft',
  written: 'draft',
  queued: 'waiting',
  'in-review': 'waiting',
  approved: 'approved',
  executing: 'running',
  assigned: 'approved',
  'in-development': 'running',
  merged: 'running',
  deployed: 'executed',
  executed: 'executed',
  verified: 'verified',
  measured: 'verified',
  'health-checked': 'verified',
  'partly-executed': 'partly',
  failed: 'failed',
  unknown: 'unknown',
  rejected: 'rejected',
  expired: 'expired',
  superseded: 'superseded',
  cancelled: 'cancelled',
  archived: 'cancelled',
  undone: 'undone',
}

export function proposalStatus(state: string): Status {
  return proposalStates[state] ?? 'unknown'
}

const runStates: Readonly<Record<string, { status: Status; word: string }>> = {
  queued: { status: 'waiting', word: 'Queued' },
  waiting: { status: 'waiting', word: 'Waiting' },
  running: { status: 'running', word: 'Running' },
  done: { status: 'executed', word: 'Done' },
  failed: { status: 'failed', word: 'Failed' },
  cancelled: { status: 'cancelled', word: 'Cancelled' },
  terminated: { status: 'cancelled', word: 'Stopped' },
  stuck: { status: 'unknown', word: 'Stuck' },
}

export function runStatus(state: string): { status: Status; word: string } {
  return runStates[state] ?? { status: 'unknown', word: state }
}

const effectStates: Readonly<Record<string, { status: Status; word: string }>> = {
  queued: { status: 'waiting', word: 'Queued' },
  intent: { status: 'running', word: 'Running' },
  done: { status: 'executed', word: 'Written' },
  failed: { status: 'failed', word: 'Failed' },
  unknown: { status: 'unknown', word: 'Outcome unknown' },
  'settled-done': { status: 'executed', word: 'Settled: written' },
  'settled-not-done': { status: 'cancelled', word: 'Settled: not written' },
  undone: { status: 'undone', word: 'Undone' },
}

export function effectStatus(state: string): { status: Status; word: string } {
  return effectStates[state] ?? { status: 'unknown', word: state }
}

/** `proposal-executed` → "Proposal executed". */
export function plainWords(name: string): string {
  const text = name.replace(/[-_.:/]+/g, ' ').trim()
  return capitals(text.charAt(0).toUpperCase() + text.slice(1))
}

/** Abbreviations that people write in capitals stay so. */
function capitals(text: string): string {
  return text.replace(/\b(seo|ai|crm|url|html|api|h1|mcp)\b/gi, (word) => word.toUpperCase())
}
