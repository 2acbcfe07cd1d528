import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createRounds } from './create-rounds.ts'

/** Rounds that end when they are told to. */
function handRounds() {
  const open: (() => void)[] = []
  const seen: AbortSignal[] = []
  const round = (signal: AbortSignal) => {
    seen.push(signal)
    return new Promise<number>((resolve) => open.push(() => resolve(seen.length)))
  }
  const end = async () => {
    open.shift()?.()
    await sleep(5)
  }
  return { round, seen, end }
}

test('rounds follow each other with a rest between, and one that fails ends none of them', async () => {
  let count = 0
  const errors: unknown[] = []
  const round = async () => {
    count += 1
    if (count === 2) throw new Error('no luck')
  }
  const rounds = createRounds({ round, restMs: async () => 1, firstAfterMs: 1, onError: (error) => errors.push(error) })
  expect(count).toBe(0)
  rounds.start()
  await expect.poll(() => count).toBeGreaterThan(3)
  await rounds.stop()
  expect(errors).toEqual([new Error('no luck')])
})

test('asked for again and again while one is under way, one more follows at once', async () => {
  const { round, seen, end } = handRounds()
  const rounds = createRounds({ round, restMs: 60_000 })
  rounds.wake()
  await sleep(5)
  for (let at = 0; at < 5; at += 1) rounds.wake()
  expect(seen).toHaveLength(1)
  await end()
  expect(seen).toHaveLength(2)
  await end()
  expect(seen).toHaveLength(2)
  await rounds.stop()
})

test('one round by hand waits for the one under way, and gives what it came to', async () => {
  const { round, seen, end } = handRounds()
  const rounds = createRounds({ round, restMs: 60_000 })
  rounds.wake()
  await sleep(5)
  const asked = rounds.once()
  await sleep(5)
  expect(seen).toHaveLength(1)
  await end()
  await end()
  expect(await asked).toBe(2)
  await rounds.stop()
})

test('what one round by hand throws is its caller’s', async () => {
  const rounds = createRounds({ round: () => Promise.reject(new Error('no luck')), restMs: 1 })
  await expect(rounds.once()).rejects.toThrow('no luck')
})

test('stopped, the one under way is told and waited for, and none follows', async () => {
  const { round, seen, end } = handRounds()
  const rounds = createRounds({ round, restMs: 1 })
  rounds.start()
  await expect.poll(() => seen.length).toBe(1)
  let isOver = false
  const stopped = rounds.stop().then(() => {
    isOver = true
  })
  await sleep(5)
  expect([isOver, seen[0]?.aborted]).toEqual([false, true])
  await end()
  await stopped
  rounds.wake()
  await sleep(5)
  expect(seen).toHaveLength(1)
})
