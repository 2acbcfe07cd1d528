/** Codes that the engine itself gives out; part of the product's list of error codes. */
export const engineErrorCodes = [
  'child-cancelled',
  'child-terminated',
  'compensation-incomplete',
  'payload-not-plain',
  'payload-too-large',
  'run-cancelled',
  'workflow-run-not-found',
  'workflow-run-closed',
  'run-result-timed-out',
  'schedule-invalid',
  'schedule-not-found',
  'step-heartbeat-missed',
  'step-threw',
  'step-timed-out',
  'step-unknown',
  'workflow-calls-overlapping',
  'workflow-input-invalid',
  'workflow-output-invalid',
  'workflow-threw',
  'workflow-not-found',
] as const

export type EngineErrorCode = (typeof engineErrorCodes)[number]

export type EngineError = Error & { readonly code: EngineErrorCode; readonly details?: unknown }

export function createEngineError(code: EngineErrorCode, message: string, details?: unknown): EngineError {
  return Object.assign(new Error(message), { name: 'EngineError', code, ...(details === undefined ? {} : { details }) })
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
