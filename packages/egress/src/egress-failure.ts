import { type AppError, appError, type ErrorCode, isAppError, type Retry } from '@bizosaas/kernel'

/** What every error of the guard says about itself, and nothing more: never an address, a name that was resolved or a header. */
export interface EgressFailure {
  readonly reason: string
  /** False when not one byte of the request can have reached the other side. */
  readonly sent: boolean
}

/** The reason of a failure by time, for those who call it by a name of their own. */
export const noAnswerInTime = 'no answer in time'

export function failure(code: ErrorCode, { reason, sent, retry }: EgressFailure & { retry?: Retry }): AppError {
  return appError(code, { details: { reason, sent }, ...(retry === undefined ? {} : { retry }) })
}

/** Reads the facts of a failure back from an error; null when the error is not one of the guard. */
export function egressFailure(error: unknown): EgressFailure | null {
  if (!isAppError(error)) return null
  const { reason, sent } = error.details
  return typeof reason === 'string' && typeof sent === 'boolean' ? { reason, sent } : null
}
