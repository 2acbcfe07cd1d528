import { type ErrorCode, type ErrorKind, errorCodes } from './error-codes.ts'
import type { Details } from './result.ts'

const mark = Symbol.for('bizosaas.app-error')

/** When the same call may be made again: never, after a time that was named, or with growing pauses. */
export type Retry = { readonly kind: 'never' } | { readonly kind: 'after'; readonly ms: number } | { readonly kind: 'backoff' }

export interface AppError extends Error {
  readonly code: ErrorCode
  readonly kind: ErrorKind
  readonly retry: Retry
  /** Safe to show and to log: never a secret, never a vendor's raw text beyond its redacted reason. */
  readonly details: Details
  readonly [mark]: true
}

/**
 * The one error the platform throws on purpose.
 * @param code decides kind, title and remedy
 * @param options `cause` stays private: it is logged, never sent
 */
export function appError(code: ErrorCode, options: { details?: Details; retry?: Retry; cause?: unknown } = {}): AppError {
  const { kind, title } = errorCodes[code]
  const error = new Error(title, options.cause === undefined ? undefined : { cause: options.cause })
  return Object.assign(error, {
    name: 'AppError',
    code,
    kind,
    retry: options.retry ?? { kind: 'never' as const },
    details: options.details ?? {},
    [mark]: true as const,
  })
}

export function isAppError(value: unknown): value is AppError {
  return value instanceof Error && mark in value
}
