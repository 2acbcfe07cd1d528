import type { Verdict } from './step.ts'

/** The closing lines. On a build server everything has to run, so there whatever was left out or skipped counts as a failure. */
export function summarize({ verdict, leftOut, strict }: { verdict: Verdict; leftOut: readonly string[]; strict: boolean }): {
  lines: string[]
  exitCode: number
} {
  const missed = leftOut.length + verdict.skipped.length
  const failed = verdict.failed + (strict ? missed : 0)
  const lines = [
    ...leftOut.map((sentence) => `left out  ${sentence}`),
    ...verdict.skipped.map((name) => `skipped   ${name}`),
    ...(strict && missed > 0 ? ['CI=true: what is left out or skipped counts as failed'] : []),
    `${verdict.passed} passed, ${failed} failed`,
  ]
  return { lines, exitCode: failed === 0 ? 0 : 1 }
}
