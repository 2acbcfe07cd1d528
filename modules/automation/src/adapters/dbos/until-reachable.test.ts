import { expect, test } from 'vitest'
import { silentLogger } from './testing/silent-logger.ts'
import { untilReachable } from './until-reachable.ts'

function failing(times: number) {
  let calls = 0
  return async () => {
    calls += 1
    if (calls <= times) throw new Error('connection terminated')
    return calls
  }
}

test('asks again until the database answers', async () => {
  expect(await untilReachable(failing(1), { stop: new AbortController().signal, logger: silentLogger })).toBe(2)
})

test('never answers once the process stops, so that nothing is recorded', async () => {
  const stop = new AbortController()
  const answer = untilReachable(failing(100), { stop: stop.signal, logger: silentLogger }).then(
    () => 'answered',
    () => 'failed',
  )
  stop.abort()
  expect(await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 250, 'silent'))])).toBe('silent')
})
