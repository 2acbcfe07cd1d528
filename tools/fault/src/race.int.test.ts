import { createTestDatabase, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runRace } from './run-race.ts'
import { runTamper } from './run-tamper.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

test('sixteen deciders and four workers at once lose nothing and do nothing twice', { timeout: 180_000 }, async () => {
  const report = await runRace({ ...db, rounds: 24, seed: 5 })
  expect(report).toMatchObject({ name: 'race', pass: true, points: 24, lost: 0, duplicated: 0 })
  expect(report.approved + report.rejected).toBe(24)
  expect(report.rejected).toBeGreaterThan(0)
})

test('what a superuser changes is noticed and not sent, and what nobody touched runs', { timeout: 180_000 }, async () => {
  const report = await runTamper({ ...db, cases: 60, seed: 5 })
  expect(report).toMatchObject({ name: 'tamper', pass: true, points: 60, lost: 0, duplicated: 0, unknown: 0, controls: 3 })
})
