import { expect, test } from 'vitest'
import { overwrittenText } from './overwritten-text.ts'

test('the sentence about a replaced edit is read out of a result, and nothing else is taken for one', () => {
  expect(overwrittenText({ title: 'Ours', overwritten: { text: 'Revision 7 keeps it.', restore: { revisionId: 7 } } })).toBe('Revision 7 keeps it.')
  for (const result of [null, 'x', [1], {}, { overwritten: null }, { overwritten: { text: 7 } }]) expect(overwrittenText(result)).toBeNull()
})
