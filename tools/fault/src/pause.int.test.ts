import { migrateDbos } from '@bizosaas/automation/adapters'
import { createTestDatabase, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runPause } from './run-pause.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await createTestDatabase()
  await migrateDbos({ ownerUrl: db.ownerUrl, applicationRole: 'bizosaas_engine' })
})
afterAll(() => db.drop())

test('a worker that stood still and goes on after another took over writes nothing twice', { timeout: 240_000 }, async () => {
  const report = await runPause({ ...db, points: 4, seed: 21 })
  expect(report).toMatchObject({ name: 'pause', pass: true, points: 4, lost: 0, duplicated: 0, open: 0 })
  expect(report.phases).toEqual({ 'before-intent': 1, 'intent-to-call': 1, 'call-to-result': 1, 'after-result': 1 })
  expect(report.done).toBeGreaterThan(0)
})
