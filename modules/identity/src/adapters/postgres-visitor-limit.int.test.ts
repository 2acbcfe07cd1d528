import { createFixtures, createTestDatabase, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitorWindowMs } from '../domain/visitor-wait.ts'
import { createPostgresVisitorLimit } from './postgres-visitor-limit.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

const begun = new Date('2026-03-01T12:00:00Z')
const later = (ms: number) => new Date(begun.getTime() + ms)
// As each gateway has one of its own.
const take = (address: string, at: Date) => db.scopes.withPlatform('test', (scope) => createPostgresVisitorLimit().take(scope, { address, at }))

test('of many visits of one network at once five take their turn, in whatever process, and none is kept for longer than it counts', async () => {
  const waits = await Promise.all(Array.from({ length: 12 }, (_, at) => take(`2001:db8:1:2::${at}`, later(at))))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
  expect(await take('203.0.113.7', later(20))).toBe(0)
  expect(await take('2001:db8:1:2:ffff::1', later(visitorWindowMs - 1))).toBeGreaterThan(0)
  expect(await take('2001:db8:1:2:ffff::1', later(visitorWindowMs + 12))).toBe(0)
  await db.scopes.withPlatform('test', (scope) => createPostgresVisitorLimit().forget(scope, later(3 * visitorWindowMs)))
  expect(await createFixtures(db).sql('select network from visitor_audit')).toEqual([])
})
