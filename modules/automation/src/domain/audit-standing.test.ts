import { type AgentRunId, newId } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { noCounts } from './agent-run.ts'
import { type AuditLook, type AuditLooks, auditStanding } from './audit-standing.ts'

const at = new Date('2026-05-12T12:00:00Z')
const look = (state: AuditLook['state'], failureCode: string | null = null): AuditLook => ({
  ...{ id: newId<AgentRunId>(), state, counts: noCounts, found: [], failureCode },
  progress: state === 'running' ? { phase: 'reading', done: 3, total: null } : null,
  finishedAt: state === 'queued' || state === 'running' ? null : at,
})
const none: AuditLooks = { quick: null, whole: null, broken: null }
const broken = { code: 'connection-timed-out', at }

test.each<[string, AuditLooks, string, string | null]>([
  ['nothing is queued yet', none, 'waiting', null],
  ['the first look is queued', { ...none, quick: look('queued') }, 'waiting', null],
  ['the first look reads', { ...none, quick: look('running') }, 'reading', null],
  ['the first look failed', { ...none, quick: look('failed', 'audit-name-unknown') }, 'failed', 'audit-name-unknown'],
  ['the first look was cancelled', { ...none, quick: look('cancelled') }, 'failed', 'internal-error'],
  ['the first look is judged', { ...none, quick: look('done') }, 'first-look', null],
  ['the whole is read', { ...none, quick: look('done'), whole: look('running') }, 'first-look', null],
  ['the whole is judged', { ...none, quick: look('done'), whole: look('done') }, 'done', null],
  ['the whole could not be read', { ...none, quick: look('done'), whole: look('failed', 'audit-site-silent') }, 'partial', 'audit-site-silent'],
  ['it broke before its first look', { ...none, broken }, 'failed', 'connection-timed-out'],
  ['it broke in its first look', { ...none, quick: look('running'), broken }, 'failed', 'connection-timed-out'],
  ['it broke after its first look', { ...none, quick: look('done'), broken }, 'partial', 'connection-timed-out'],
  ['it was stopped in the whole', { quick: look('done'), whole: look('running'), broken: { code: null, at } }, 'partial', 'internal-error'],
])('says how an audit stands when %s', (_when, looks, state, failureCode) => {
  const standing = auditStanding(looks)
  const isOver = ['done', 'partial', 'failed'].includes(state)
  expect(standing).toMatchObject({ state, failureCode, finishedAt: isOver ? at : null })
  if (isOver) expect(standing.progress).toBeNull()
})
