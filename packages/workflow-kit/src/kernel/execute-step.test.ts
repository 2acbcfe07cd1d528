import { expect, test } from 'vitest'
import type { BoundActivity } from '../define/bind-activities.ts'
import { fail } from '../errors/fail.ts'
import type { RunOptions } from '../port/retry-policy.ts'
import { executeStep, type StepHost } from './execute-step.ts'

interface Given {
  readonly run: BoundActivity['run']
  readonly options?: RunOptions
  readonly host?: Partial<StepHost>
}

function execute({ run, options = {}, host = {} }: Given) {
  const activities = new Map([['act', { name: 'act', run }]])
  const request = { activity: 'act', input: null, idempotencyKey: 'key', options, shielded: false }
  return executeStep(request, { workflowId: 'w', tenantId: 't', activities, ...host })
}

const after = (durationMs: number, act: () => void) => setTimeout(act, durationMs)
const untilAborted = (signal: AbortSignal) => new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))

test('waits at least as long as the failure asked for', async () => {
  const begun: number[] = []
  const record = await execute({
    options: { retry: { initialMs: 1 } },
    async run(_input, { attempt }) {
      begun.push(Date.now())
      if (attempt === 1) throw fail('vendor-rate-limited', 'Slow down.', { retryAfterMs: 80 })
      return 'ok'
    },
  })
  expect(record).toEqual({ kind: 'value', value: 'ok' })
  expect((begun[1] ?? 0) - (begun[0] ?? 0)).toBeGreaterThanOrEqual(79)
})

test('makes each pause longer by the factor, up to the limit', async () => {
  const begun: number[] = []
  await execute({
    options: { retry: { maxAttempts: 4, initialMs: 20, factor: 3, maxMs: 40 } },
    async run() {
      begun.push(Date.now())
      throw new Error('No.')
    },
  })
  const pauses = begun.slice(1).map((at, index) => at - (begun[index] ?? 0))
  expect(pauses[0]).toBeLessThan(38)
  for (const pause of pauses.slice(1)) {
    expect(pause).toBeGreaterThanOrEqual(39)
    expect(pause).toBeLessThan(80)
  }
})

test('a draining process begins no further attempt and records nothing', async () => {
  const drain = new AbortController()
  let attempts = 0
  after(30, () => drain.abort())
  const record = await execute({
    host: { drainSignal: drain.signal },
    options: { retry: { initialMs: 10_000 } },
    async run() {
      attempts += 1
      throw new Error('Again.')
    },
  })
  expect(record).toBeNull()
  expect(attempts).toBe(1)
})

test('a stopping process gives up an attempt that ignores its signal', async () => {
  const stop = new AbortController()
  after(30, () => stop.abort())
  expect(await execute({ host: { stopSignal: stop.signal }, run: () => new Promise(() => undefined) })).toBeNull()
})

test('a cancel ends the pause between attempts and makes no further attempt', async () => {
  const cancel = new AbortController()
  let attempts = 0
  after(30, () => cancel.abort('enough'))
  const record = await execute({
    host: { cancelSignal: cancel.signal },
    options: { retry: { initialMs: 10_000 } },
    async run() {
      attempts += 1
      throw new Error('Again.')
    },
  })
  expect(record).toEqual({ kind: 'cancelled', cancel: 'enough' })
  expect(attempts).toBe(1)
})

test('remembers a cancel beside the result of an activity that finished in spite of it', async () => {
  const cancel = new AbortController()
  after(10, () => cancel.abort('late'))
  const record = await execute({ host: { cancelSignal: cancel.signal }, run: () => new Promise((resolve) => after(40, () => resolve(7))) })
  expect(record).toEqual({ kind: 'value', value: 7, cancel: 'late' })
})

test('a timed-out attempt is told through its signal and followed by another', async () => {
  const reasons: unknown[] = []
  const record = await execute({
    options: { timeoutMs: 30, retry: { maxAttempts: 2, initialMs: 1 } },
    run: (_input, { signal }) => untilAborted(signal).finally(() => reasons.push(signal.reason?.code)),
  })
  expect(record).toMatchObject({ kind: 'failure', failure: { code: 'step-timed-out' } })
  expect(reasons).toEqual(['step-timed-out', 'step-timed-out'])
})

test('an activity that this process does not have is a failure, not a wait', async () => {
  const record = await executeStep(
    { activity: 'gone', input: null, idempotencyKey: 'key', options: {}, shielded: false },
    { workflowId: 'w', tenantId: 't', activities: new Map() },
  )
  expect(record).toMatchObject({ kind: 'failure', failure: { code: 'step-unknown' } })
})
