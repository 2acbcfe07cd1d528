import { isAppError, type Json } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import type { BoundWrite } from '../define/connector-writes.ts'
import { toJson } from '../define/to-json.ts'
import { runWrite, type WriteOutcome } from '../outcome/run-write.ts'
import { createFaultProxy, type FaultProxy, type VendorFault, vendorFaults } from '../simulator/fault-proxy.ts'
import type { ConformanceCase } from './connector-conformance.ts'
import { explained } from './explained.ts'
import { openAccount } from './open-account.ts'
import type { TestContext } from './test-context.ts'
import { testEffect } from './test-effect.ts'

/** Faults after which a vendor has surely not written, and says so. */
const surelyRefused: readonly VendorFault[] = [
  'auth-refused',
  'challenge-page',
  'rate-limited-with-time',
  'rate-limited-without-time',
  'connection-refused',
]
const retriesOfOneRead = 3

/** The fourteen ways a vendor fails, once on a read and once on the write itself. */
export function faultSuite(given: ConformanceCase): void {
  const { connector, writes, inputs = {} } = given
  const inputOf = ({ id, fixture }: { id: string; fixture: unknown }) => toJson(id in inputs ? inputs[id] : fixture)
  const read = connector.reads.find((one) => inputOf(one) !== null)
  const samples = sampleWrites(writes.writes.filter((one) => inputOf(one) !== null))

  for (const fault of vendorFaults.filter((one) => one !== 'ok-but-not-written')) {
    test(`${connector.manifest.id}: a read that meets "${fault}" ends in a named error after few tries`, async () => {
      if (read === undefined) return
      await behindProxy(given, async ({ proxy, context }) => {
        await explained(read.id, () => read.run({ context, input: inputOf(read) })) // what is learnt once is learnt
        await proxy.heal()
        await proxy.break(fault)
        const error: unknown = await read.run({ context, input: inputOf(read) }).catch((caught: unknown) => caught)
        expect(isAppError(error) ? error.kind : error).toBe('vendor')
        expect(proxy.seen.length).toBeLessThanOrEqual(retriesOfOneRead)
        if (fault === 'rate-limited-with-time') expect(context.waits.filter((ms) => ms >= 900).length).toBeGreaterThan(0)
      })
    })
  }

  for (const write of samples) {
    for (const fault of vendorFaults) {
      test(`${write.id}: a write that meets "${fault}" is sent once and never called done without being so`, async ({ skip }) => {
        await behindProxy(given, (behind) => meetFault({ ...behind, fault, write, input: inputOf(write), skip }))
      })
    }
  }
}

interface Meeting extends BehindProxy {
  readonly fault: VendorFault
  readonly write: BoundWrite
  readonly input: Json
  readonly skip: (condition: boolean, note: string) => void
}

async function meetFault({ proxy, context, canDrop, fault, write, input, skip }: Meeting): Promise<void> {
  if (fault === 'ok-but-not-written' && !canDrop) return
  const { precondition, changes } = await explained(`preview of ${write.id}`, () => write.preview({ context, input }))
  skip(changes.length === 0, 'its fixture changes nothing')
  await proxy.heal()
  await proxy.break(fault, ({ method }) => method !== 'GET')
  const outcome = await runWrite({ write, context, input, effect: testEffect(), precondition })
  await proxy.settled()
  expect(proxy.seen.filter(({ method }) => method !== 'GET').length).toBeLessThanOrEqual(fault === 'ok-but-not-written' ? 2 : 1)
  await proxy.heal()
  await judge({ fault, outcome, write, context, input })
}

async function judge({
  fault,
  outcome,
  write,
  context,
  input,
}: {
  fault: VendorFault
  outcome: WriteOutcome
  write: BoundWrite
  context: TestContext
  input: Json
}): Promise<void> {
  if (fault === 'answered-too-late') {
    expect(['done', 'unknown'], JSON.stringify(outcome)).toContain(outcome.kind)
    return expect((await write.readBack({ context, input })).missing).toEqual([])
  }
  const { missing } = await write.readBack({ context, input })
  expect(missing, 'nothing was written, so read-back must miss a value of the fixture').not.toEqual([])
  if (fault === 'ok-but-not-written') return // the call says done; only this read-back tells
  expect(outcome).toMatchObject({ kind: surelyRefused.includes(fault) ? 'refused' : 'unknown' })
  if (fault === 'rate-limited-with-time') expect(outcome).toMatchObject({ code: 'vendor-rate-limited', retryAfterMs: 1_000 })
}

/** One of each way to repeat: what differs between actions is how an interrupted one is settled. */
function sampleWrites(writes: readonly BoundWrite[]): readonly BoundWrite[] {
  return writes.filter((write, index) => writes.findIndex(({ repeat }) => repeat === write.repeat) === index)
}

interface BehindProxy {
  readonly proxy: FaultProxy
  readonly context: TestContext
  readonly canDrop: boolean
}

async function behindProxy(
  { connector, makeSimulator, timeoutMs = 400 }: ConformanceCase,
  work: (behind: BehindProxy) => Promise<void>,
): Promise<void> {
  const simulator = await makeSimulator()
  const proxy = await createFaultProxy({ target: simulator.url, dropWrites: simulator.dropWrites ?? (() => undefined) })
  const context = openAccount({ connector, simulator, url: proxy.url, timeoutMs })
  try {
    await work({ proxy, context, canDrop: simulator.dropWrites !== null })
  } finally {
    await context.close()
    await proxy.close()
    await simulator.close()
  }
}
