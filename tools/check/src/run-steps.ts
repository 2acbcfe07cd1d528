import type { Outcome, Step, Verdict } from './step.ts'

export type RunSteps = { steps: readonly Step[]; lanes: number; print: (line: string) => void; now?: () => number }

/**
 * Runs the steps in order, at most `lanes` at a time, and prints one line as each ends, followed by its output if it failed.
 * A step that throws has failed; the others still run, because one run should tell everything that is wrong.
 */
export async function runSteps({ steps, lanes, print, now = Date.now }: RunSteps): Promise<Verdict> {
  const waiting = [...steps]
  const verdict: Verdict = { passed: 0, failed: 0, skipped: [] }

  async function lane(): Promise<void> {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const startedAt = now()
      const outcome = await attempt(step)
      verdict.passed += outcome.passed
      verdict.failed += outcome.failed
      verdict.skipped.push(...outcome.skipped)
      for (const line of report({ name: step.name, outcome, durationMs: now() - startedAt })) print(line)
    }
  }

  await Promise.all(Array.from({ length: lanes }, lane))
  return verdict
}

async function attempt(step: Step): Promise<Outcome> {
  try {
    return await step.run()
  } catch (error) {
    return { passed: 0, failed: 1, skipped: [], output: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function report({ name, outcome, durationMs }: { name: string; outcome: Outcome; durationMs: number }): string[] {
  const state = outcome.failed > 0 ? 'FAILED' : 'ok'
  const counts = outcome.passed + outcome.failed === 1 ? '' : `  ${outcome.passed} passed, ${outcome.failed} failed`
  const line = `${state.padEnd(7)}${name.padEnd(24)}${(durationMs / 1000).toFixed(1).padStart(6)} s${counts}`
  return outcome.failed > 0 ? [line, indent(outcome.output)] : [line]
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n')
}
