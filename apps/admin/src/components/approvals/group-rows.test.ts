import type { ProposalSummary } from '@bizosaas/contracts'
import { expect, test } from 'vitest'
import { groupRows } from './group-rows.ts'

test('three proposals for one kind of fault on one account are one item, at the place of the newest', () => {
  expect(keysOf([row('a'), row('x', { findingCodes: ['title-missing'] }), row('b'), row('c')])).toEqual([['a', 'b', 'c'], ['x']])
})

test('two alike stay single: a group of two would only be in the way', () => {
  expect(keysOf([row('a'), row('b')])).toEqual([['a'], ['b']])
})

test.each([
  ['another tenant', { tenant: { id: 'other', slug: 'o', name: 'O', isSimulated: false } }],
  ['another account', { target: 'WordPress · elsewhere' }],
  ['another risk', { risk: 'high' }],
  ['another state', { state: 'executing' }],
  ['another proposer', { proposedBy: { ref: 'agent:writer', label: 'Writer' } }],
  ['one fault more', { findingCodes: ['image-alt-missing', 'title-missing'] }],
] as const)('%s keeps a proposal out of the group', (_what, change) => {
  expect(keysOf([row('a'), row('b'), row('c'), row('d', change as Partial<ProposalSummary>)])).toEqual([['a', 'b', 'c'], ['d']])
})

test('proposals without a fault, such as those of people, are never grouped', () => {
  expect(keysOf(['a', 'b', 'c'].map((id) => row(id, { findingCodes: [] })))).toEqual([['a'], ['b'], ['c']])
})

function keysOf(rows: readonly ProposalSummary[]): string[][] {
  return groupRows(rows).map((item) => item.rows.map(({ id }) => id))
}

function row(id: string, change: Partial<ProposalSummary> = {}): ProposalSummary {
  return {
    id,
    version: 1,
    kind: 'change',
    state: 'pending',
    title: id,
    tenant: { id: 't', slug: 't', name: 'T', isSimulated: false },
    target: 'WordPress · here',
    proposedBy: { ref: 'agent:seo', label: 'SEO' },
    risk: 'low',
    grade: 'reversible',
    actionCount: 1,
    findingCodes: ['image-alt-missing'],
    costMicros: null,
    currency: null,
    waitsFor: null,
    isSimulated: false,
    expiresAt: '2026-12-01T00:00:00.000Z',
    createdAt: '2026-11-01T00:00:00.000Z',
    ...change,
  }
}
