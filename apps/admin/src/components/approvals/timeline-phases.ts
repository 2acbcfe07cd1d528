import type { ProposalView } from '@bizosaas/contracts'
import { type TimelineWord, timelineWords } from '../../words/timeline.ts'

export type TimelineRecord = ProposalView['timeline'][number]

/** Records that tell one thing, such as the six writes of one execution. */
export interface TimelinePhase {
  key: string
  /** The record whose words stand for all. */
  main: TimelineRecord
  records: readonly TimelineRecord[]
}

/**
 * The records as a story: what belongs together is one phase at the place of its first record. A failure, a refusal and a comment always
 * stand for themselves, and a new attempt begins anew.
 */
export function timelinePhases(records: readonly TimelineRecord[]): readonly TimelinePhase[] {
  const phases: { key: string; name: string; records: [TimelineRecord, ...TimelineRecord[]] }[] = []
  let attempt = 0
  for (const [index, record] of records.entries()) {
    if (record.event === 'effect-retried') attempt += 1
    const name = `${attempt}-${phaseOf(record) ?? index}`
    const known = phases.find((phase) => phase.name === name)
    if (known) known.records.push(record)
    else phases.push({ key: `${index}-${record.at}`, name, records: [record] })
  }
  return phases.map(({ key, records: members }) => ({ key, records: members, main: mainOf(members) }))
}

const phaseByEvent: Readonly<Record<string, string>> = {
  'decision-recorded': 'decided',
  'stage-closed': 'decided',
  'proposal-approved': 'decided',
  'proposal-decided': 'decided',
  'execution-opened': 'sealed',
  'proposal-sealed': 'sealed',
  'proposal-executing': 'executed',
  'effect-queued': 'executed',
  'effect-intended': 'executed',
  'effect-intent': 'executed',
  'effect-done': 'executed',
  'proposal-executed': 'executed',
  'effect-read-back': 'read-back',
  'outcome-verified': 'verified',
  'proposal-verified': 'verified',
}

function phaseOf({ event, detail }: TimelineRecord): string | null {
  if (event === 'decision-recorded' && detail.verdict !== undefined && detail.verdict !== 'approve') return null
  return phaseByEvent[event] ?? null
}

/** The last word of a phase that has one: "Approved" for the decisions, "Executed" for the writes. */
function mainOf(records: readonly [TimelineRecord, ...TimelineRecord[]]): TimelineRecord {
  return records.findLast(({ event }) => wordOf(event)?.closes === true) ?? records.at(-1) ?? records[0]
}

function wordOf(event: string): TimelineWord | undefined {
  return timelineWords.events[event]
}
