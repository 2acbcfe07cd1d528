import { isExpectedFailure } from '../errors/fail.ts'
import type { Failure } from '../port/outcome.ts'
import { readFailure } from './read-failure.ts'

/** What a failed attempt means: the failure as data, and whether and when another attempt makes sense. */
export interface StepVerdict {
  readonly failure: Failure
  readonly retryable: boolean
  readonly retryAfterMs?: number
}

/** Reads an error that an activity threw. Applications replace it by one that knows their own errors. */
export type StepErrorReader = (error: unknown) => StepVerdict

const neverRetried: readonly string[] = ['payload-not-plain', 'payload-too-large']

export const readStepError: StepErrorReader = (error) => {
  if (isExpectedFailure(error)) {
    const { retryable = true, retryAfterMs, details } = error.options
    const failure = readFailure(Object.assign(new Error(error.message), { code: error.code, ...(details === undefined ? {} : { details }) }))
    return { failure, retryable, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
  }
  const failure = readFailure(error, 'step-threw')
  return { failure, retryable: !neverRetried.includes(failure.code) }
}
