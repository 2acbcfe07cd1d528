import { appError } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { problemText } from './problem-text.ts'

test('a mistake in a migration is one sentence, without a stack', () => {
  const error = appError('internal-error', { details: { reason: '0900_page_note.sql: unique key page_note_pkey does not include the tenant' } })
  expect(problemText(error)).toBe('Something went wrong on our side: 0900_page_note.sql: unique key page_note_pkey does not include the tenant')
})

test('what nobody foresaw keeps its stack', () => {
  expect(problemText(new TypeError('x is not a function'))).toMatch(/^TypeError: x is not a function\n +at /)
})
