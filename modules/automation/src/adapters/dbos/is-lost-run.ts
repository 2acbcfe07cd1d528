import { Error as DbosErrors } from '@dbos-inc/dbos-sdk'

/**
 * Errors by which DBOS says that this execution is over and that it will wait for the recorded outcome itself: the run
 * went to another process, or was terminated. They must reach DBOS; everything else must not, or it would close the run.
 */
export function isLostRun(error: unknown, workflowId: string): boolean {
  if (error instanceof DbosErrors.DBOSWorkflowConflictError) return true
  return error instanceof DbosErrors.DBOSWorkflowCancelledError && error.workflowID === workflowId
}
