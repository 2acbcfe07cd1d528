import type { Problem } from '@bizosaas/contracts'
import { type AppError, appError, type ErrorKind, errorCodes, isAppError } from '@bizosaas/kernel'

/** The only place that knows status codes; a new kind of error does not compile until it has one. */
const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  denied: 403,
  missing: 404,
  conflict: 409,
  limited: 429,
  vendor: 502,
  unavailable: 503,
  bug: 500,
}

const statusExceptions: Readonly<Partial<Record<AppError['code'], number>>> = {
  'request-content-type-refused': 415,
  'request-too-large': 413,
  'idempotency-key-reused': 422,
}

/** The RFC 9457 body of an error. What is not an AppError becomes `internal-error`: its text stays in the log. */
export function toProblem({ error, requestId }: { error: unknown; requestId: string }): Problem {
  const known = isAppError(error) ? error : asKnown(error)
  const { title, remedy } = errorCodes[known.code]
  const status = statusExceptions[known.code] ?? statusOf[known.kind]
  return { type: `urn:bizosaas:problem:${known.code}`, title, status, code: known.code, remedy, requestId, details: { ...known.details } }
}

/** Errors of the framework and of schema checks, read by shape because they come from more than one copy of a library. */
function asKnown(error: unknown): AppError {
  if (hasIssues(error))
    return appError('request-invalid', { details: { issues: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) } })
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  if (status === 413) return appError('request-too-large', { cause: error })
  if (status === 415) return appError('request-content-type-refused', { cause: error })
  if (status === 400 && error instanceof Error) return appError('request-invalid', { details: { reason: error.message }, cause: error })
  return appError('internal-error', { cause: error })
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

function hasIssues(error: unknown): error is { readonly issues: readonly Issue[] } {
  return error instanceof Error && 'issues' in error && Array.isArray(error.issues)
}
