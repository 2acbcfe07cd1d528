import { expect, test } from 'vitest'
import { complaintOf } from './complaint-of.ts'

test.each([
  ['{"level":50,"msg":"sign-in failed","err":{"message":"no key"}}', 'sign-in failed: no key'],
  ['{"level":60,"time":1}', '{"level":60,"time":1}'],
  ['TypeError: x is not a function', 'TypeError: x is not a function'],
  [' ⨯ Failed to compile', ' ⨯ Failed to compile'],
  ['FATAL:  no room', 'FATAL:  no room'],
])('an error goes to the console: %s', (line, told) => {
  expect(complaintOf(line)).toBe(told)
})

test.each(['{"level":40,"msg":"slow"}', '{"level":30,"msg":"ready"}', '{ not json', 'Compiled in 2 s', ''])(
  'the rest stays in the log: %s',
  (line) => {
    expect(complaintOf(line)).toBeNull()
  },
)
