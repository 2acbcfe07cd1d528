import { isAppError } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import type { BoundRead } from '../define/connector.ts'
import type { BoundWrite } from '../define/connector-writes.ts'
import { toJson } from '../define/to-json.ts'
import { runWrite } from '../outcome/run-write.ts'
import type { ConformanceCase } from './connector-conformance.ts'
import { explained } from './explained.ts'
import { withAccount } from './open-account.ts'
import type { TestContext } from './test-context.ts'
import { testEffect } from './test-effect.ts'

/** Each action does what it says, against a fresh account. */
export function actionSuite(given: ConformanceCase): void {
  const { connector, writes, inputs = {}, refusals = ['connection-auth-refused'] } = given
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
    await withAccount(given, async (context) => {
      const { identity } = await explained('verify', () => connector.verify(context))
      expect(identity.account).not.toBe('')
      expect((await explained('identify', () => connector.identify(context))).account).toBe(identity.account)
    })
  })

  test(`${id}: credentials the vendor does not know are refused by name`, async () => {
    await withAccount({ ...given, isSpoilt: true }, async (context) => {
      const error: unknown = await connector.verify(context).catch((caught: unknown) => caught)
      expect(refusals).toContain(isAppError(error) ? error.code : error)
    })
  })

  for (const read of connector.reads.filter((one) => inputOf(one) !== null)) {
    test(`${read.id}: reads what its output promises`, async () => {
      await withAccount(given, (context) => readAsPromised({ read, context, input: inputOf(read) }))
    })
  }

  for (const write of writes.writes.filter((one) => inputOf(one) !== null)) writeTests({ given, write, input: inputOf(write) })
}

async function readAsPromised({ read, context, input }: { read: BoundRead; context: TestContext; input: unknown }): Promise<void> {
  const found = await explained(read.id, () => read.run({ context, input }))
  const { error } = read.output.safeParse(found)
  expect(error, `${read.id} gives what its output schema does not take: ${error?.message}`).toBeUndefined()
}

function writeTests({ given, write, input }: { given: ConformanceCase; write: BoundWrite; input: unknown }): void {
  let changes = 0

  test(`${write.id}: its fixture changes something in a fresh account`, async () => {
    await withAccount(given, async (context) => {
      const preview = await explained(`preview of ${write.id}`, () => write.preview({ context, input: toJson(input) }))
      changes = preview.changes.length
      expect(changes, 'preview finds nothing to change: give the fixture a value that a fresh account does not have').toBeGreaterThan(0)
      expect(preview.changes.filter(({ label }) => label === '')).toEqual([])
    })
  })

  test(`${write.id}: what was previewed is what is written and read back, and undo brings the old state back`, async ({ skip }) => {
    skip(changes === 0, 'its fixture changes nothing')
    await withAccount(given, (context) => writeAndUndo({ write, writes: given.writes.writes, context, input }))
  })
}

interface WriteAndUndo {
  readonly write: BoundWrite
  readonly writes: readonly BoundWrite[]
  readonly context: TestContext
  readonly input: unknown
}

async function writeAndUndo({ write, writes, context, input: given }: WriteAndUndo): Promise<void> {
  const input = toJson(given)
  const outcome = await performed({ write, context, input, key: 'test-effect' })
  if (write.reversibility === 'irreversible') return

  const plan = write.undo({ input, before: outcome.before, result: outcome.result })
  if (plan.kind !== 'action') throw new Error(`the undo of ${write.id} is impossible: ${plan.reason}`)
  const undo = writes.find(({ id }) => id === plan.actionId)
  if (undo === undefined) throw new Error(`the undo of ${write.id} is ${plan.actionId}, which is no action of the same connector`)
  await performed({ write: undo, context, input: toJson(plan.input), key: 'undo' })
}

async function performed({
  write,
  context,
  input,
  key,
}: Pick<WriteAndUndo, 'write' | 'context'> & { input: ReturnType<typeof toJson>; key: string }) {
  const { precondition } = await explained(`preview of ${write.id}`, () => write.preview({ context, input }))
  const outcome = await runWrite({ write, context, input, effect: testEffect(key), precondition })
  if (outcome.kind !== 'done') throw new Error(`${write.id} ended as ${JSON.stringify(outcome)}`)
  const { missing, observed } = await explained(`read-back of ${write.id}`, () => write.readBack({ context, input }))
  expect(missing, `${write.id} was done, and read-back finds ${JSON.stringify(observed)}`).toEqual([])
  return outcome
}
