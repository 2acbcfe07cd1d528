import { Error as DbosErrors } from '@dbos-inc/dbos-sdk'

/** The answer to a start with `workflowIDReusePolicy: 'reject'` when the id is taken; `instanceof` would miss its replayed form. */
export function isIdInUse(error: unknown): boolean {
  return DbosErrors.isWorkflowIDInUseError(error)
}
