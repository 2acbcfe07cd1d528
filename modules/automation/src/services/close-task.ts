import type { AuditTrail } from '@bizosaas/governance'
import { actorRef, appError, type Clock, defineService, permissions, type ServiceCall, type TaskId, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { TaskStore } from '../ports/task-store.ts'
import { type TaskView, taskView } from './task-view.ts'
import { auditWork } from './work-audit.ts'

const closeTaskInput = z.strictObject({
  taskId: z.uuid().transform((id) => toId<TaskId>(id)),
  outcome: z.enum(['done', 'cancelled']),
  /** What was done, or why not. */
  note: z.string().trim().max(2000).default(''),
})
interface Dependencies {
  readonly tasks: TaskStore
  readonly audit: AuditTrail
  readonly clock: Clock
}

/** A person says that it is done, or will not be. Throws `task-not-found`, also for one that is closed already. */
export const closeTask = defineService({
  permission: permissions.proposalCreate,
  input: closeTaskInput,
  async run({ deps, actor, scope, input }: ServiceCall<Dependencies, z.output<typeof closeTaskInput>>): Promise<TaskView> {
    const { taskId, outcome, note } = input
    const end = { state: outcome, by: actorRef(actor), at: deps.clock.now(), note: note === '' ? null : note }
    const isClosed = await deps.tasks.close(scope, taskId, end)
    const task = isClosed ? await deps.tasks.find(scope, taskId) : null
    if (task === null) throw appError('task-not-found')
    await auditWork({ deps, scope, actor, event: 'task-closed', subjectId: taskId, detail: { title: task.title, outcome, note } })
    return taskView(task)
  },
})
