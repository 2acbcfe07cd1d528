import { expect, test } from 'vitest'
import { isInternal } from './is-internal.ts'
import { changeParts } from './report-part.ts'

test('what the agency writes when it decides stays inside, and so does what nobody can be named for', () => {
  for (const part of ['approved', 'rejected', 'changes-requested'] as const)
    expect([part, isInternal({ part, side: 'agency' }), isInternal({ part, side: null })]).toEqual([part, true, true])
})

test('what people of the client wrote is told, and so is why something was undone', () => {
  for (const part of changeParts) expect(isInternal({ part, side: 'client' })).toBe(false)
  expect(isInternal({ part: 'undone', side: 'agency' })).toBe(false)
})
