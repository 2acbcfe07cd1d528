import { getEventListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withinTime } from './within-time.ts'

test('the signal fires when the time is over, and when the signal from outside does, with its reason', async () => {
  const reasonWithin = (timeoutMs: number, signal?: AbortSignal) =>
    withinTime({ timeoutMs, signal }, async (own) => {
      while (!own.aborted) await sleep(1)
      return own.reason
    })
  expect(await reasonWithin(5)).toMatchObject({ name: 'TimeoutError' })
  const outside = new AbortController()
  const reason = reasonWithin(60_000, outside.signal)
  outside.abort('closed')
  expect(await reason).toBe('closed')
  expect(await reasonWithin(60_000, AbortSignal.abort('gone'))).toBe('gone')
})

test('what was run leaves nothing behind, whether it succeeds or fails', async () => {
  const { signal } = new AbortController()
  const signals: AbortSignal[] = []
  await withinTime({ timeoutMs: 5, signal }, async (own) => signals.push(own))
  await expect(withinTime({ timeoutMs: 5, signal }, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(getEventListeners(signal, 'abort')).toEqual([])
  await sleep(20)
  expect(signals.map(({ aborted }) => aborted)).toEqual([false])
})
