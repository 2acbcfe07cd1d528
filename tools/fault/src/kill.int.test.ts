import { migrateDbos } from '@bizosaas/automation/adapters'
import { createTestDatabase, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runKill } from './run-kill.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await createTestDatabase()
  await migrateDbos({ ownerUrl: db.ownerUrl, applicationRole: 'bizosaas_engine' })
})
afterAll(() => db.drop())

test('a worker killed at every phase of a write loses nothing and does nothing twice', { timeout: 240_000 }, async () => {
  const report = await runKill({ ...db, points: 8, seed: 1 })
  expect(report).toMatchObject({ pass: true, lost: 0, duplicated: 0, open: 0 })
  expect(report.phases).toEqual({ 'before-intent': 2, 'intent-to-call': 2, 'call-to-result': 2, 'after-result': 2 })
  expect(report.done).toBeGreaterThan(0)
})
