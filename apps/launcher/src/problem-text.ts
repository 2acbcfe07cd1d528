import { errorCodes, isAppError } from '@bizosaas/kernel'

/** An error as a person at the console reads it: what is wrong, why, and the way out; SQL to copy stands last, without indentation. */
export function problemText(problem: unknown): string {
  if (!isAppError(problem)) return plainText(problem)
  const { reason, variable, remedy, sql } = problem.details
  const what = `${problem.message}${variable === undefined ? '' : ` (${variable})`}`
  const lines = [what, reason, remedy ?? (reason === undefined ? errorCodes[problem.code].remedy : undefined)]
  const text = lines.filter((line) => typeof line === 'string').join('\n  ')
  return typeof sql === 'string' ? `${text}\n\n${sql}` : text
}

/** A connection that failed on every address of a name comes as an error without words of its own. */
function plainText(problem: unknown): string {
  if (problem instanceof AggregateError && problem.message === '') return problem.errors.map(plainText).join('; ')
  return problem instanceof Error ? problem.message : String(problem)
}
