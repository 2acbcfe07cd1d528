import { isAppError } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import type { BoundWrite } from '../define/connector-writes.ts'
import { toJson } from '../define/to-json.ts'
import { runWrite } from '../outcome/run-write.ts'
import type { ConformanceCase } from './connector-conformance.ts'
import { type TestContext, testContext } from './test-context.ts'
import { testEffect } from './test-effect.ts'

/** Each action does what it says, against a fresh account. */
export function actionSuite({ connector, writes, makeSimulator, inputs = {}, refusals = ['connection-auth-refused'] }: ConformanceCase): void {
  const { id } = connector.manifest
  const all = [...connector.reads, ...writes.writes]
  const inputOf = ({ id: actionId, fixture }: { id: string; fixture: unknown }) => (actionId in inputs ? inputs[actionId] : fixture)

  test(`${id}: every action is named after the connector and has an input that fits`, () => {
    expect(all.filter((action) => !action.id.startsWith(`${id}.`)).map((action) => action.id)).toEqual([])
    expect(new Set(all.map((action) => action.id)).size).toBe(all.length)
    expect(all.filter((action) => !action.input.safeParse(action.fixture).success).map((action) => action.id)).toEqual([])
    expect(all.filter((action) => action.agent.when.length < 10).map((action) => action.id)).toEqual([])
  })

  test(`${id}: an account that works is verified and named`, async () => {
    await withAccount({ makeSimulator }, async (context) => {
      const { identity } = await connector.verify(context)
      expect(identity.account).not.toBe('')
      expect((await connector.identify(context)).account).toBe(identity.account)
    })
  })

  test(`${id}: credentials the vendor does not know are refused by name`, async () => {
    await withAccount({ makeSimulator, isSpoilt: true }, async (context) => {
      const error: unknown = await connector.verify(context).catch((caught: unknown) => caught)
      expect(refusals).toContain(isAppError(error) ? error.code : error)
    })
  })

  for (const read of connector.reads.filter((one) => inputOf(one) !== null)) {
    test(`${read.id}: reads what its output promises`, async () => {
      await withAccount({ makeSimulator }, async (context) => {
        expect(read.output.safeParse(await read.run({ context, input: inputOf(read) })).error).toBeUndefined()
      })
    })
  }

  for (const write of writes.writes.filter((one) => inputOf(one) !== null)) {
    test(`${write.id}: what was previewed is what is written and read back, and undo brings the old state back`, async () => {
      await withAccount({ makeSimulator }, (context) => writeAndUndo({ write, writes: writes.writes, context, input: inputOf(write) }))
    })
  }
}

interface WriteAndUndo {
  readonly write: BoundWrite
  readonly writes: readonly BoundWrite[]
  readonly context: TestContext
  readonly input: unknown
}

async function writeAndUndo({ write, writes, context, input: given }: WriteAndUndo): Promise<void> {
  const input = toJson(given)
  const preview = await write.preview({ context, input })
  expect(preview.changes.length).toBeGreaterThan(0)
  expect(preview.changes.filter(({ label }) => label === '')).toEqual([])

  const outcome = await runWrite({ write, context, input, effect: testEffect(), precondition: preview.precondition })
  expect(outcome.kind).toBe('done')
  expect((await write.readBack({ context, input })).missing).toEqual([])
  if (outcome.kind !== 'done' || write.reversibility === 'irreversible') return

  const plan = write.undo({ input, before: outcome.before, result: outcome.result })
  expect(plan.kind).toBe('action')
  if (plan.kind !== 'action') return
  const undo = writes.find(({ id }) => id === plan.actionId)
  expect(undo, `the undo of ${write.id} is an action of the same connector`).toBeDefined()
  if (undo === undefined) return
  const undoInput = toJson(plan.input)
  const before = await undo.preview({ context, input: undoInput })
  const undone = await runWrite({ write: undo, context, input: undoInput, effect: testEffect('undo'), precondition: before.precondition })
  expect(undone.kind).toBe('done')
  expect((await undo.readBack({ context, input: undoInput })).missing).toEqual([])
}

export async function withAccount(
  { makeSimulator, isSpoilt = false }: Pick<ConformanceCase, 'makeSimulator'> & { isSpoilt?: boolean },
  work: (context: TestContext) => Promise<void>,
): Promise<void> {
  const simulator = await makeSimulator()
  const good = simulator.credentialsAt(simulator.url)
  const context = testContext({ credentials: isSpoilt ? simulator.spoil(good) : good, timeoutMs: 20_000 })
  try {
    await work(context)
  } finally {
    await context.close()
    await simulator.close()
  }
}
