import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { allBenches } from './all-benches.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

/** Whether its goal is reached is no matter here: a test does not measure. */
function run(...args: readonly string[]): Promise<{ code: unknown; output: string; complaint: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { maxBuffer: 10_000_000 }, (error, output, complaint) =>
      resolve({ code: error?.code ?? 0, output, complaint }),
    )
  })
}

test.for(Object.keys(allBenches))('%s runs in its short form and ends with one line of JSON', { timeout: 180_000 }, async (name) => {
  const { output, complaint } = await run(name, '--short', '--json')
  const last = output.trimEnd().split('\n').at(-1) ?? ''
  expect(last, complaint).toMatch(/^\{/)
  const report: unknown = JSON.parse(last)
  expect(report).toMatchObject({ name, seed: 1, pass: expect.any(Boolean), ratio: expect.any(Number), goal: expect.any(Number) })
})

test('an unknown name is answered with the names there are', async () => {
  const { code, complaint } = await run('nothing')
  expect(code).toBe(2)
  expect(complaint).toContain('approval-queue')
})
