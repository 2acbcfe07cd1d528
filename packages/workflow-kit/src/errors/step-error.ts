import type { Failure } from '../port/outcome.ts'

const brand = Symbol.for('bizosaas.workflow.step-error')

/** The final failure of a step or child, the same live and on replay. Decide by `code`, never by `instanceof` or text. */
export type StepError = Error & { readonly code: string; readonly failure: Failure }

export function createStepError(failure: Failure): StepError {
  return Object.assign(new Error(failure.message), { name: 'StepError', code: failure.code, failure, [brand]: true })
}

export function isStepError(error: unknown): error is StepError {
  return error instanceof Error && brand in error
}
