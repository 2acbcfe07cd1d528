import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { identityOf, isAlive, ownIdentity } from './process-identity.ts'

test('this process is alive, and not when it is said to have begun at another time', () => {
  expect(isAlive(ownIdentity())).toBe(true)
  expect(isAlive({ ...ownIdentity(), began: '1' })).toBe(false)
})

test.runIf(existsSync('/proc/self/stat'))('a process that ended and that its parent never reaps counts as dead', async () => {
  // The shell starts a short sleep, says its number, and becomes a program that never waits for children.
  const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 20'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [said] = await once(parent.stdout, 'data')
  const child = identityOf(Number(String(said).trim()))
  expect(isAlive(child)).toBe(true)
  await expect.poll(() => isAlive(child), { timeout: 5000 }).toBe(false)
  expect(existsSync(`/proc/${child.pid}`)).toBe(true)
  parent.kill('SIGKILL')
})
