'use server'
import * as contracts from '@bizosaas/contracts'
import { callGateway } from './call-gateway.ts'

interface TaskEnd {
  taskId: string
  tenantId: string
  outcome: 'done' | 'cancelled'
  note: string
}

/** A person says that it is done, or will not be. A server action, as in `change.ts`. */
export async function closeTask({ taskId, ...body }: TaskEnd) {
  return callGateway({ path: `/api/tasks/${encodeURIComponent(taskId)}/close`, method: 'POST', body, reply: contracts.taskSchema })
}
