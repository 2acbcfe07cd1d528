import { expect, test } from 'vitest'
import { runSteps } from './run-steps.ts'
import type { Outcome, Step } from './step.ts'

const fine: Outcome = { passed: 1, failed: 0, skipped: [], output: 'quiet' }
const step = (name: string, outcome: Outcome): Step => ({ name, run: async () => outcome })

test('says one line for a step that is fine, and shows what a failed one printed', async () => {
  const printed: string[] = []
  const steps = [step('types', fine), step('lint', { passed: 0, failed: 1, skipped: [], output: 'a.ts:1 wrong\nb.ts:2 wrong\n' })]
  const verdict = await runSteps({ steps, lanes: 1, print: (line) => printed.push(line), now: () => 0 })

  expect(printed).toEqual([
    'ok     types                      0.0 s',
    'FAILED lint                       0.0 s',
    '    a.ts:1 wrong\n    b.ts:2 wrong',
  ])
  expect(verdict).toEqual({ passed: 1, failed: 1, skipped: [] })
})

test('sums what test projects counted', async () => {
  const outcome = { passed: 10, failed: 2, skipped: ['one that needs a browser'], output: '' }
  const verdict = await runSteps({ steps: [step('unit', outcome), step('int', outcome)], lanes: 1, print: () => {} })
  expect(verdict).toEqual({ passed: 20, failed: 4, skipped: ['one that needs a browser', 'one that needs a browser'] })
})

test('goes on after a step that throws, and counts it as failed', async () => {
  const broken: Step = { name: 'broken', run: () => Promise.reject(new Error('no such file')) }
  const printed: string[] = []
  const verdict = await runSteps({ steps: [broken, step('types', fine)], lanes: 1, print: (line) => printed.push(line) })
  expect(verdict).toEqual({ passed: 1, failed: 1, skipped: [] })
  expect(printed.join('\n')).toContain('no such file')
})

test('never runs more steps at once than there are lanes', async () => {
  let running = 0
  let most = 0
  const slow: Step = {
    name: 'slow',
    async run() {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      return fine
    },
  }
  const verdict = await runSteps({ steps: Array.from({ length: 6 }, () => slow), lanes: 2, print: () => {} })
  expect(most).toBe(2)
  expect(verdict.passed).toBe(6)
})
