import type { UserId } from '@bizosaas/kernel'
import { newId } from '@bizosaas/kernel'
import { createTestDatabase } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresAccountStore, createPostgresPeopleStore, createScryptPasswordHasher } from '../adapters/index.ts'
import { createSignIn, type PasswordDue } from './create-sign-in.ts'

const db = await createTestDatabase()
const hasher = createScryptPasswordHasher()
const accounts = createPostgresAccountStore()
const people = createPostgresPeopleStore()
const events: string[] = []
const audit = {
  appendAgency: async (_scope: object, records: readonly { event: string }[]) => void events.push(...records.map(({ event }) => event)),
}
const start = Date.parse('2026-03-01T10:00:00Z')
let now = start
const signIn = createSignIn({ scopes: db.scopes, accounts, hasher, audit, clock: { now: () => new Date(now) } })
const given = 'given-given-given-given'
let hash = ''

beforeAll(async () => {
  hash = await hasher.hash(given)
})
afterAll(() => db.drop())

async function invited(): Promise<{ id: UserId; email: string }> {
  now = start
  const id = newId<UserId>()
  const email = `${id}@example.test`
  const oneTimeUntil = new Date(start + 7 * 86_400_000)
  await db.scopes.withPlatform('test', (scope) => people.add(scope, { id, email, name: 'Cora', passwordHash: hash, oneTimeUntil }))
  return { id, email }
}

async function due(email: string): Promise<PasswordDue> {
  const outcome = await signIn.withPassword({ email, password: given, portal: 'admin' })
  if (!outcome.ok || outcome.value.kind !== 'password-due') throw new Error('no password is due')
  return outcome.value
}

test('a one-time password opens no session but the choice of an own password, and works once', async () => {
  const { id, email } = await invited()
  const shown = await due(email)
  expect((await db.scopes.withPlatform('test', (scope) => people.find(scope, id)))?.lastSignInAt).toBeNull()
  const own = { password: 'a password of my own', portal: 'admin' as const }
  expect(await signIn.choosePassword({ ...shown, ...own })).toMatchObject({ ok: true, value: { kind: 'signed-in', userId: id } })
  expect(await signIn.choosePassword({ ...shown, ...own, password: 'another one, later' })).toMatchObject({ ok: false, code: 'sign-in-refused' })
  expect(await signIn.withPassword({ email, password: given, portal: 'admin' })).toMatchObject({ ok: false, code: 'sign-in-refused' })
  expect(await signIn.withPassword({ email, ...own })).toMatchObject({ ok: true, value: { kind: 'signed-in' } })
  expect(events).toEqual(['user-password-chosen'])
})

test('the own password is long enough and not the one that was given', async () => {
  const { email } = await invited()
  const shown = await due(email)
  const choose = (password: string) => signIn.choosePassword({ ...shown, password, portal: 'admin' })
  expect(await choose('too short')).toMatchObject({ ok: false, code: 'password-too-short' })
  expect(await choose(given)).toMatchObject({ ok: false, code: 'password-not-new' })
  expect(await choose('long enough it is')).toMatchObject({ ok: true })
})

test('a one-time password runs out, before it is shown and after, and only who knows it is told', async () => {
  const { email } = await invited()
  const shown = await due(email)
  now = start + 7 * 86_400_000
  expect(await signIn.withPassword({ email, password: given, portal: 'admin' })).toMatchObject({ ok: false, code: 'one-time-password-expired' })
  expect(await signIn.withPassword({ email, password: 'a guess', portal: 'admin' })).toMatchObject({ ok: false, code: 'sign-in-refused' })
  expect(await signIn.choosePassword({ ...shown, password: 'a password of my own', portal: 'admin' })).toMatchObject({
    ok: false,
    code: 'one-time-password-expired',
  })
})

test('a choice that was begun ends with a newer one-time password and with a deactivation', async () => {
  const own = { password: 'a password of my own', portal: 'admin' as const }
  const first = await invited()
  const begun = await due(first.email)
  const until = new Date(start + 7 * 86_400_000)
  await db.scopes.withPlatform('test', (scope) => people.setOneTimePassword(scope, first.id, { hash, until }))
  expect(await signIn.choosePassword({ ...begun, ...own })).toMatchObject({ ok: false, code: 'sign-in-refused' })
  const second = await invited()
  const alsoBegun = await due(second.email)
  await db.scopes.withPlatform('test', (scope) => people.setStatus(scope, second.id, 'suspended'))
  expect(await signIn.choosePassword({ ...alsoBegun, ...own })).toMatchObject({ ok: false, code: 'sign-in-refused' })
})
