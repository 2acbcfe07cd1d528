const brand = Symbol.for('bizosaas.workflow.cancelled-error')

/** Thrown by every call of the context after a cancel, outside `shielded` and undo. Let it pass. */
export type CancelledError = Error & { readonly code: 'run-cancelled'; readonly reason: string }

export function createCancelledError(reason: string): CancelledError {
  return Object.assign(new Error(`The run was cancelled: ${reason}`), {
    name: 'CancelledError',
    code: 'run-cancelled' as const,
    reason,
    [brand]: true,
  })
}

export function isCancelledError(error: unknown): error is CancelledError {
  return error instanceof Error && brand in error
}
