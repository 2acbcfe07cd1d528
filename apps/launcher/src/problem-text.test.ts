import { appError } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { problemText } from './problem-text.ts'

test('says what is wrong and why; the general remedy where nothing better is known', () => {
  expect(problemText(appError('seal-key-missing'))).toMatch(/^The key file is missing\n {2}Put the key file back/)
  const known = appError('database-unavailable', { details: { reason: 'The disk is full. Free some space.' } })
  expect(problemText(known)).toBe('The database does not answer\n  The disk is full. Free some space.')
})

test('names the variable, and puts SQL where it can be copied', () => {
  const problem = appError('configuration-invalid', { details: { variable: 'DATABASE_URL', reason: 'r', sql: 'create role x;\ncreate role y;' } })
  expect(problemText(problem)).toMatch(/\(DATABASE_URL\)\n {2}r\n\ncreate role x;\ncreate role y;$/)
})

test('finds the words of a refused connection, which stand inside the error', () => {
  expect(problemText(new AggregateError([new Error('connect ECONNREFUSED 127.0.0.1:1')]))).toBe('connect ECONNREFUSED 127.0.0.1:1')
  expect(problemText('text')).toBe('text')
})
