import { expect, test } from 'vitest'
import { nextMigration } from './next-migration.ts'

test('a new migration runs after all that are there', () => {
  expect(nextMigration(['0001_foundation.sql', '0060_fencing.sql', '0210_schedules.sql', 'readme.md'])).toBe('0220')
  expect(nextMigration(['0215_late.sql'])).toBe('0220')
  expect(nextMigration([])).toBe('0010')
})
