import { systemClock } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase, type TestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Thought } from '../domain/thought.ts'
import { listPrompts } from '../services/list-prompts.ts'
import { wordPrompt } from '../services/word-prompt.ts'
import { createPostgresPromptStore } from './postgres-prompt-store.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

test('a prompt is worded anew, keeps its history, and goes back as one more version', async () => {
  const owner = await createFixtures(db).owner()
  const card = { id: 'word-it', title: 'Word it', body: 'As released.', form: 'line' as const, maxOutputTokens: 10 }
  const asks = { prompts: [card], tasks: () => [], problemWith: () => null, merge: (thought: Thought) => thought }
  const events: string[] = []
  const appendAgency = async (_scope: unknown, records: readonly { readonly event: string }[]) =>
    void events.push(...records.map(({ event }) => event))
  const deps = { thinkers: [{ asks }, {}], prompts: createPostgresPromptStore(), audit: { appendAgency }, clock: systemClock }
  const word = (basedOn: number, body: string, promptId = 'word-it') =>
    wordPrompt.run({ deps, actor: owner, scopes: db.scopes, input: { promptId, basedOn, body, note: 'n' } })
  const shown = async () => (await listPrompts.run({ deps, actor: owner, scopes: db.scopes, input: {} })).items[0]
  expect(await shown()).toEqual({ id: 'word-it', title: 'Word it', version: 0, body: 'As released.', releaseBody: 'As released.', versions: [] })
  expect(await word(0, 'Shorter.')).toEqual({ version: 1 })
  await expect(word(0, 'Longer.')).rejects.toMatchObject({ code: 'prompt-outdated' })
  await expect(word(1, 'x', 'nobody-asks')).rejects.toMatchObject({ code: 'prompt-not-found' })
  const raced = await Promise.allSettled([word(1, 'One'), word(1, 'Other')])
  expect(raced.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await word(2, 'As released.')).toEqual({ version: 3 })
  expect(await shown()).toMatchObject({
    version: 3,
    body: 'As released.',
    versions: [{ version: 3 }, { version: 2 }, { version: 1, body: 'Shorter.' }],
  })
  expect((await shown())?.versions[0]?.createdByLabel).toBe('Test person')
  expect(events).toEqual(['prompt-worded', 'prompt-worded', 'prompt-worded'])
})
