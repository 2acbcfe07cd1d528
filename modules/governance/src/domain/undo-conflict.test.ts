import { expect, test } from 'vitest'
import type { FieldChange } from './planned-action.ts'
import { blockingConflicts, conflictText, undoConflicts } from './undo-conflict.ts'

const change = (field: string, before: string | null, after: string | null): FieldChange => ({
  field,
  label: `The ${field}`,
  kind: 'text',
  before,
  after,
})
const preview = (changes: readonly FieldChange[]) => ({
  changes,
  notes: [],
  isSimulated: true,
  target: { system: 's', account: 'a', objectKind: 'page', objectId: '1', objectLabel: 'l', objectUrl: null },
})

test('a field is in conflict when it no longer holds what we left there, and only then', () => {
  const left = [change('title', 'old', 'new'), change('text', 'old', 'new'), change('alt', 'old', null)]
  const now = [change('title', 'by hand', 'old'), change('text', 'new', 'old'), change('alt', null, 'old'), change('slug', 'x', 'y')]
  expect(undoConflicts({ left, now })).toEqual([{ field: 'title', label: 'The title', expected: 'new', found: 'by hand' }])
  expect(undoConflicts({ left: [change('alt', 'old', null)], now: [change('alt', '', 'old')] })).toHaveLength(1)
})

test('a conflict blocks an action only while the action would write the field', () => {
  const conflicts = [{ field: 'title', label: 'Title', expected: 'new', found: 'by hand' }]
  expect(blockingConflicts({ conflicts, preview: preview([change('title', 'by hand', 'old')]) })).toEqual(conflicts)
  expect(blockingConflicts({ conflicts, preview: preview([change('text', 'new', 'old')]) })).toEqual([])
  expect(blockingConflicts({ preview: preview([change('text', 'new', 'old')]) })).toEqual([])
})

test('the sentence names the fields as people know them', () => {
  const conflicts = [
    { field: 'title', label: 'Title', expected: null, found: null },
    { field: 'slug', expected: null, found: null },
  ]
  expect(conflictText(conflicts)).toBe('Title, slug: someone changed it after us, so it was left alone.')
})
