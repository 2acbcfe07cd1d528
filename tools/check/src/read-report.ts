import { z } from 'zod'
import type { Outcome } from './step.ts'

const reportSchema = z.object({
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) }),
  ),
})

/**
 * Sums vitest's JSON report. A file that could not be loaded has no tests but is a failure, and so is an exit code that no test
 * explains: an error outside any test, or a server left open.
 */
export function readReport({ text, exitCode, output }: { text: string; exitCode: number; output: string }): Outcome {
  const { testResults: files } = reportSchema.parse(JSON.parse(text))
  const tests = files.flatMap((file) => file.assertionResults)
  const count = (status: string) => tests.filter((test) => test.status === status).length
  const brokenFiles = files.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length
  const failed = count('failed') + brokenFiles
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').map((test) => test.fullName)
  return { passed: count('passed'), failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped, output }
}
