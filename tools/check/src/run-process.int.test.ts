import { expect, test } from 'vitest'
import { runProcess } from './run-process.ts'

test('returns the exit code and both streams', async () => {
  const args = ['-e', "console.log('out'); console.error('err ' + process.env.PLACE); process.exitCode = 3"]
  const { code, output } = await runProcess({ args, cwd: import.meta.dirname, env: { PLACE: 'here' } })
  expect(code).toBe(3)
  expect(output.split('\n').toSorted()).toEqual(['', 'err here', 'out'])
})

test('a process that ends by a signal has failed', async () => {
  const { code } = await runProcess({ args: ['-e', "process.kill(process.pid, 'SIGKILL')"], cwd: import.meta.dirname })
  expect(code).toBe(1)
})
