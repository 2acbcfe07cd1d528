import { isStepError } from '../errors/step-error.ts'
import type { Failure } from '../port/outcome.ts'

const longestMessage = 500

/** Any thrown thing as data. Keeps a `code` and plain `details` of errors that carry them; everything else is `workflow-threw`. */
export function readFailure(error: unknown, otherwise = 'workflow-threw'): Failure {
  if (isStepError(error)) return error.failure
  if (!(error instanceof Error)) return { code: otherwise, message: shorten(String(error)) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : otherwise
  const details = 'details' in error ? plainDetails(error.details) : undefined
  return { code, message: shorten(error.message), ...(details === undefined ? {} : { details }) }
}

function shorten(text: string): string {
  return text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text
}

function plainDetails(details: unknown): unknown {
  try {
    const text = JSON.stringify(details)
    return text === undefined || text.length > 16_384 ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
