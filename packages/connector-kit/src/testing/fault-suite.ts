import { isAppError, type Json } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import type { BoundWrite } from '../define/connector-writes.ts'
import { toJson } from '../define/to-json.ts'
import { runWrite, type WriteOutcome } from '../outcome/run-write.ts'
import { createFaultProxy, type FaultProxy, type VendorFault, vendorFaults } from '../simulator/fault-proxy.ts'
import type { ConformanceCase } from './connector-conformance.ts'
import { type TestContext, testContext } from './test-context.ts'
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
        await read.run({ context, input: inputOf(read) }) // what is learnt once is learnt
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
      test(`${write.id}: a write that meets "${fault}" is sent once and never called done without being so`, async () => {
        await behindProxy(given, (behind) => meetFault({ ...behind, fault, write, input: inputOf(write) }))
      })
    }
  }
}

interface Meeting extends BehindProxy {
  readonly fault: VendorFault
  readonly write: BoundWrite
  readonly input: Json
}

async function meetFault({ proxy, context, canDrop, fault, write, input }: Meeting): Promise<void> {
  if (fault === 'ok-but-not-written' && !canDrop) return
  const { precondition } = await write.preview({ context, input })
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
    expect(['done', 'unknown']).toContain(outcome.kind)
    return expect((await write.readBack({ context, input })).missing).toEqual([])
  }
  const { missing } = await write.readBack({ context, input })
  expect(missing.length).toBeGreaterThan(0)
  if (fault === 'ok-but-not-written') return // the call says done; only this read-back tells
  expect(outcome.kind).toBe(surelyRefused.includes(fault) ? 'refused' : 'unknown')
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

async function behindProxy({ makeSimulator, timeoutMs = 400 }: ConformanceCase, work: (behind: BehindProxy) => Promise<void>): Promise<void> {
  const simulator = await makeSimulator()
  const proxy = await createFaultProxy({ target: simulator.url, dropWrites: simulator.dropWrites ?? (() => undefined) })
  const context = testContext({ credentials: simulator.credentialsAt(proxy.url), timeoutMs })
  try {
    await work({ proxy, context, canDrop: simulator.dropWrites !== null })
  } finally {
    await context.close()
    await proxy.close()
    await simulator.close()
  }
}
