import { expect, test } from 'vitest'
import { foundAgency } from './found-agency.ts'
import type { LoginNote, LoginNotes } from './login-note.ts'

function scene({ note = null, exists = false }: { note?: LoginNote | null; exists?: boolean }) {
  let kept = note
  const notes: LoginNotes = {
    read: () => kept,
    write: (next) => {
      kept = next
    },
    remove: () => {
      kept = null
    },
  }
  const seen: unknown[] = []
  const ask = async (message: Readonly<Record<string, unknown>>) => {
    seen.push(kept)
    return message.kind === 'found-agency' && { kind: exists ? 'agency-exists' : 'agency-founded', accessToken: 'token' }
  }
  return { kept: () => kept, seen, found: (isDemo = true) => foundAgency({ ask, notes, password: 'made', isDemo }) }
}

const login = { email: 'owner@bizosaas.local', password: 'made' }

test('the first start gives the password to show and wants the demo', async () => {
  expect(await scene({}).found()).toEqual({ login, isDemoWanted: true, accessToken: 'token' })
  expect(await scene({}).found(false)).toMatchObject({ login, isDemoWanted: false })
})

test('notes what is still to be done before the agency is founded', async () => {
  const first = scene({})
  await first.found()
  expect(first.seen).toEqual([{ email: login.email, shownAt: null, demo: 'wanted' }])
})

test('a start that was cut off before it showed the password shows it now, and goes on with the demo', async () => {
  const cut = scene({ exists: true, note: { email: login.email, shownAt: null, demo: 'wanted' } })
  expect(await cut.found()).toEqual({ login, isDemoWanted: true, accessToken: 'token' })
})

test('a password that was shown is never given again', async () => {
  const later = scene({ exists: true, note: { email: login.email, shownAt: '2026-01-01T00:00:00Z', demo: 'ready' } })
  expect(await later.found()).toEqual({ login: null, isDemoWanted: false, accessToken: 'token' })
})

test('an agency that was founded from another data folder keeps its password, and no note is left', async () => {
  const foreign = scene({ exists: true })
  expect(await foreign.found()).toEqual({ login: null, isDemoWanted: false, accessToken: 'token' })
  expect(foreign.kept()).toBeNull()
})
