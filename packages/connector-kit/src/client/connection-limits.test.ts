import { expect, test } from 'vitest'
import { createConnectionLimits } from './connection-limits.ts'

function scene() {
  let at = 0
  const waits: number[] = []
  const limits = createConnectionLimits({ rateLimit: { perMinute: 60, burst: 2 }, clock: { now: () => new Date(at) } })
  const sleep = async (ms: number) => {
    waits.push(ms)
    at += ms
  }
  const pass = (ms: number) => {
    at += ms
  }
  return { limits, waits, take: (maxWaitMs = 10_000) => limits.take({ sleep, maxWaitMs }), pass }
}

test('a burst goes at once, the next call waits for its token', async () => {
  const { take, waits } = scene()
  for (let call = 0; call < 3; call += 1) await take()
  expect(waits).toEqual([1_000])
})

test('a wait that is too long is refused with its time, and costs no token', async () => {
  const { take, limits } = scene()
  limits.pause(30_000)
  await expect(take()).rejects.toMatchObject({ code: 'vendor-rate-limited', retry: { kind: 'after', ms: 30_000 }, details: { written: 'no' } })
})

test('after five failures in a row the connection rests, then one call finds out', async () => {
  const { take, limits, pass } = scene()
  for (let call = 0; call < 5; call += 1) limits.failed()
  await expect(take()).rejects.toMatchObject({ code: 'vendor-circuit-open' })
  pass(30_000)
  await take()
  await expect(take()).rejects.toMatchObject({ code: 'vendor-circuit-open' })
  limits.succeeded()
  await take()
})

test('a failed probe lets it rest again', async () => {
  const { take, limits, pass } = scene()
  for (let call = 0; call < 5; call += 1) limits.failed()
  pass(30_000)
  await take()
  limits.failed()
  await expect(take()).rejects.toMatchObject({ code: 'vendor-circuit-open', retry: { kind: 'after', ms: 30_000 } })
})
