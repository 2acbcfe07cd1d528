import { errorCodes, isAppError } from '@bizosaas/kernel'

/** An error as a person at the console reads it: what is wrong, why, and the way out. */
export function problemText(problem: unknown): string {
  if (!isAppError(problem)) return problem instanceof Error ? problem.message : String(problem)
  const { reason, variable, remedy, sql } = problem.details
  const what = `${problem.message}${variable === undefined ? '' : ` (${variable})`}`
  const lines = [what, reason, remedy ?? (reason === undefined ? errorCodes[problem.code].remedy : undefined), sql]
  return lines.filter((line) => typeof line === 'string').join('\n  ')
}
