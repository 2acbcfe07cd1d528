import { appError, type Json, type Repeat, systemClock } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createConnectionLimits } from '../client/connection-limits.ts'
import type { ConnectionContext } from '../define/connection-context.ts'
import { defineConnector } from '../define/connector.ts'
import { connectorWrites } from '../define/connector-writes.ts'
import { defineManifest } from '../define/manifest.ts'
import { writesOf } from '../define/write.ts'
import { testEffect } from '../testing/test-effect.ts'
import { runWrite } from './run-write.ts'

const lost = appError('vendor-unavailable', { details: { reason: 'no answer in time', written: 'maybe' } })
const refused = appError('vendor-refused', { details: { reason: 'not like this', written: 'no' } })
const busy = appError('vendor-rate-limited', { retry: { kind: 'after', ms: 7_000 }, details: { reason: 'slow down', written: 'no' } })

test('a lost answer to a write that may be repeated counts as done only when the vendor holds the value', async () => {
  expect(await run({ repeat: 'safe', error: lost, arrives: true })).toMatchObject({ kind: 'done', result: { text: 'new' }, before: { text: 'old' } })
  expect(await run({ repeat: 'safe', error: lost, arrives: false })).toMatchObject({ kind: 'unknown' })
})

test('a lost answer to a write with a reference counts as done only when the reference is found', async () => {
  expect(await run({ repeat: 'lookup', error: lost, arrives: true })).toMatchObject({ kind: 'done' })
  expect(await run({ repeat: 'lookup', error: lost, arrives: false })).toMatchObject({ kind: 'unknown' })
})

test('a lost answer to a write that may never be repeated is unknown, whatever is there', async () => {
  expect(await run({ repeat: 'never', error: lost, arrives: true })).toMatchObject({ kind: 'unknown' })
})

test('what the vendor surely did not write is refused, with the time it named', async () => {
  expect(await run({ repeat: 'never', error: refused, arrives: false })).toMatchObject({
    kind: 'refused',
    code: 'vendor-refused',
    retryAfterMs: null,
  })
  expect(await run({ repeat: 'safe', error: busy, arrives: false })).toMatchObject({
    kind: 'refused',
    code: 'vendor-rate-limited',
    retryAfterMs: 7_000,
  })
})

test('nothing is written when the object changed since the preview', async () => {
  const sent: string[] = []
  expect(await run({ repeat: 'safe', error: null, arrives: true, precondition: { version: 0 }, sent })).toMatchObject({
    kind: 'refused',
    code: 'precondition-failed',
  })
  expect(sent).toEqual([])
})

const noteInput = z.strictObject({ text: z.string() })
const noteSchema = z.object({ text: z.string() })

interface Story {
  readonly repeat: Repeat
  readonly error: Error | null
  /** The value is at the vendor afterwards. */
  readonly arrives: boolean
  readonly precondition?: Json
  readonly sent?: string[]
}

async function run({ repeat, error, arrives, precondition = { version: 1 }, sent = [] }: Story) {
  let held = 'old'
  const defineWrite = writesOf<null>()
  const write = defineWrite({
    id: 'notes.set-text',
    title: 'Set the text',
    risk: 'write',
    repeat,
    reversibility: 'reversible',
    agent: { when: 'In this test and nowhere else.' },
    input: noteInput,
    output: noteSchema,
    fixture: { text: 'new' },
    preview: async () => {
      const target = { objectKind: 'note', objectId: '1', objectLabel: 'Note', objectUrl: null }
      return { target, changes: [], precondition: { version: 1 }, notes: [], before: { text: held } }
    },
    run: async ({ input }) => {
      sent.push(input.text)
      if (arrives) held = input.text
      if (error !== null) throw error
      return { text: held }
    },
    readBack: async () => ({ text: held }),
    ...(repeat === 'lookup'
      ? { lookup: async ({ input }: { input: z.output<typeof noteInput> }) => (held === input.text ? { text: held } : null) }
      : {}),
    undo: ({ before }) => before,
  })
  const [bound] = connectorWrites(notes, [write]).writes
  if (bound === undefined) throw new TypeError('no write')
  return runWrite({ write: bound, context, input: { text: 'new' }, effect: testEffect(), precondition })
}

const notes = defineConnector({
  manifest: defineManifest({
    id: 'notes',
    name: 'Notes',
    category: 'other',
    summary: 'A connector of this test.',
    auth: { kind: 'none', fields: z.strictObject({}), setup: '' },
    hosts: [],
    rateLimit: { perMinute: 60, burst: 10 },
    kit: '^0.1.0',
    ports: [],
    caveats: [],
  }),
  open: () => null,
  verify: async () => ({ identity: { account: 'a', label: 'a', url: null }, notes: [], facts: {} }),
  identify: async () => ({ account: 'a', label: 'a', url: null }),
  reads: [],
})

const context: ConnectionContext = {
  credentials: {},
  fetch: async () => {
    throw new TypeError('nothing goes out here')
  },
  limits: createConnectionLimits({ rateLimit: { perMinute: 60, burst: 10 }, clock: systemClock }),
  memo: new Map(),
  clock: systemClock,
  sleep: async () => undefined,
  simulatorUrl: null,
  isSimulated: true,
  timeoutMs: 100,
}
