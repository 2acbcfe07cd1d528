import { expect, test } from 'vitest'
import { auditProgress } from './audit-progress.ts'

test('pages of the first look are not forgotten while the second one begins', () => {
  expect(auditProgress({ progress: { done: 0, total: null }, pages: 10 })).toEqual({ done: 10, total: null })
  expect(auditProgress({ progress: { done: 4, total: 12 }, pages: 10 })).toEqual({ done: 10, total: 12 })
  expect(auditProgress({ progress: { done: 30, total: 40 }, pages: 10 })).toEqual({ done: 30, total: 40 })
  expect(auditProgress({ progress: null, pages: 0 })).toEqual({ done: 0, total: null })
})
