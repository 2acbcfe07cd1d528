import { systemClock } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgetBookConformance } from '../testing/budget-book-conformance.ts'
import { createPostgresBudgetBook } from './postgres-budget-book.ts'

let db: TestDatabase
let given: Fixtures
beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
})
afterAll(() => db.drop())

const book = createPostgresBudgetBook({ clock: systemClock })

budgetBookConformance({
  book: () => book,
  within: (tenantId, fn) => db.scopes.withTenant({ actor: given.system, tenantId }, fn),
  tenants: () => given.twoTenants(),
})

test('fifty that ask at once, in runs of their own, get not a millionth more than the month has', async () => {
  const tenantId = await given.tenant()
  const within = { actor: given.system, tenantId }
  const month = { month: '2026-11', currency: 'EUR' }
  const amounts = Array.from({ length: 50 }, (_, at) => 20_011 + at * 37)
  const monthCapMicros = 700_003
  const asked = await Promise.all(
    amounts.map((amountMicros, at) =>
      db.scopes.withTenant(within, async (scope) => {
        const outcome = await book.hold(scope, { ...month, run: `r${at % 7}`, amountMicros, runCapMicros: 200_000, monthCapMicros })
        return { amountMicros, outcome }
      }),
    ),
  )
  const held = asked.flatMap(({ amountMicros, outcome }) => (outcome.kind === 'held' ? [{ amountMicros, id: outcome.id }] : []))
  const sum = held.reduce((total, { amountMicros }) => total + amountMicros, 0)
  expect(sum).toBeLessThanOrEqual(monthCapMicros)
  expect(sum).toBeGreaterThan(monthCapMicros - 22_000)
  expect(await db.scopes.withTenant(within, (scope) => book.ofMonth(scope, month))).toEqual({ heldMicros: sum, spentMicros: 0 })
  await Promise.all(held.map(({ id }) => db.scopes.withTenant(within, (scope) => book.settle(scope, { id, spentMicros: 7 }))))
  expect(await db.scopes.withTenant(within, (scope) => book.ofMonth(scope, month))).toEqual({ heldMicros: 0, spentMicros: 7 * held.length })
})
