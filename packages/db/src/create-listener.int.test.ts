import { createFixtures, createTestDatabase, type Fixtures, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createListener } from './create-listener.ts'

let db: TestDatabase
let given: Fixtures

beforeAll(async () => {
  db = await createTestDatabase()
  given = createFixtures(db)
})
afterAll(() => db.drop())

test('hears a channel, and goes on hearing it after its connection was cut', async () => {
  const listener = createListener({ url: db.urls.platform })
  const heard: string[] = []
  await listener.listen('work', (payload) => heard.push(payload))
  await given.sql("select pg_notify('work', 'one')")
  await vi.waitFor(() => expect(heard).toEqual(['one']))
  await given.sql(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bizosaas-listener' and datname = current_database()",
  )
  await vi.waitFor(() => expect(heard).toEqual(['one', '']), { timeout: 5000 })
  await given.sql("select pg_notify('work', 'two')")
  await vi.waitFor(() => expect(heard).toEqual(['one', '', 'two']))
  await listener.close()
})
