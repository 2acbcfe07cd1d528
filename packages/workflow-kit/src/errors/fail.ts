const brand = Symbol.for('bizosaas.workflow.expected-failure')

export interface FailureOptions {
  /** False ends the step at once, whatever the retry policy says. Default true. */
  readonly retryable?: boolean
  /** At least this long before the next attempt, such as a vendor's retry-after. */
  readonly retryAfterMs?: number
  /** Plain JSON without secrets. */
  readonly details?: unknown
}

export type ExpectedFailure = Error & { readonly code: string; readonly options: FailureOptions }

/**
 * An activity's way to fail with a code.
 * @example
 * throw fail('domain-price-changed', 'The price rose above the cap.', { retryable: false, details: { priceMinor: 1999 } })
 */
export function fail(code: string, message: string, options: FailureOptions = {}): ExpectedFailure {
  return Object.assign(new Error(message), { name: 'ExpectedFailure', code, options, [brand]: true })
}

export function isExpectedFailure(error: unknown): error is ExpectedFailure {
  return error instanceof Error && brand in error
}
