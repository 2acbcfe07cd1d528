import { type ErrorKind, isAppError } from '@bizosaas/kernel'
import { readFailure, readStepError, type StepErrorReader } from '@bizosaas/workflow-kit'

/** Whether another attempt can help when the error itself does not say when. Total: a new kind does not compile until it has an answer. */
const helpedByRetry: Readonly<Record<ErrorKind, boolean>> = {
  invalid: false,
  unauthenticated: false,
  denied: false,
  missing: false,
  conflict: false,
  limited: true,
  vendor: false,
  unavailable: true,
  bug: false,
}

/** What an error of the platform means for a step; other errors as workflow-kit reads them. */
export const readAppError: StepErrorReader = (error) => {
  if (!isAppError(error)) return readStepError(error)
  const failure = readFailure(error)
  if (error.retry.kind === 'after') return { failure, retryable: true, retryAfterMs: error.retry.ms }
  return { failure, retryable: error.retry.kind === 'backoff' || helpedByRetry[error.kind] }
}
