import { expect, test } from 'vitest'
import { type TimelineRecord, timelinePhases } from './timeline-phases.ts'

test('an execution of two writes reads as five phases, each named by what closes it', () => {
  const story = [
    'proposal-created',
    'decision-recorded',
    'stage-closed',
    'proposal-approved',
    'execution-opened',
    'effect-intended',
    'effect-done',
    'effect-read-back',
    'effect-intended',
    'effect-done',
    'effect-read-back',
    'proposal-executed',
    'outcome-verified',
    'outcome-verified',
  ]
  expect(phasesOf(story)).toEqual([
    'proposal-created ×1',
    'proposal-approved ×3',
    'execution-opened ×1',
    'proposal-executed ×5',
    'effect-read-back ×2',
    'outcome-verified ×2',
  ])
})

test('a failure stands for itself, and a new attempt is told anew', () => {
  const story = ['execution-opened', 'effect-intended', 'effect-failed', 'proposal-failed', 'effect-retried', 'execution-opened', 'effect-intended']
  expect(phasesOf([...story, 'effect-done', 'proposal-executed'])).toEqual([
    'execution-opened ×1',
    'effect-intended ×1',
    'effect-failed ×1',
    'proposal-failed ×1',
    'effect-retried ×1',
    'execution-opened ×1',
    'proposal-executed ×3',
  ])
})

test('two comments and a rejection are never folded into the decisions', () => {
  const records = [record('comment-added'), record('decision-recorded', { verdict: 'approve' }), record('comment-added')]
  expect(timelinePhases([...records, record('decision-recorded', { verdict: 'reject' }), record('proposal-rejected')])).toHaveLength(5)
})

function phasesOf(events: readonly string[]): string[] {
  return timelinePhases(events.map((event) => record(event))).map(({ main, records }) => `${main.event} ×${records.length}`)
}

function record(event: string, detail: TimelineRecord['detail'] = {}): TimelineRecord {
  return { at: '2026-11-01T10:00:00.000Z', event, actor: 'system:executor', actorLabel: 'Executor', actionIndex: null, detail }
}
