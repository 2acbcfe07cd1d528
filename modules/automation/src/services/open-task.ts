import { defineSettingCommand, type SettingCommand } from '@bizosaas/governance'
import { appError, type Clock, newId, permissions, type TaskId, type TenantScope } from '@bizosaas/kernel'
import { z } from 'zod'
import type { TaskStore } from '../ports/task-store.ts'

export interface TaskCommandParts {
  readonly tasks: TaskStore
  readonly clock: Clock
}

export const openTaskId = 'task.open-task'
const cancelTaskId = 'task.cancel-task'

const keySchema = z.string().min(1).max(300)
const openInput = z.strictObject({
  /** What it is about; there is one open task for one thing. */
  key: keySchema,
  title: z.string().trim().min(1).max(300),
  instructions: z.string().trim().min(1).max(4000),
  dueAt: z.iso.datetime(),
})
const cancelInput = z.strictObject({ key: keySchema })

/** Asks a person to do what the platform cannot. An agent may propose it, since opening a task changes nothing but the list. */
export function createOpenTask({ tasks, clock }: TaskCommandParts): SettingCommand {
  return defineSettingCommand({
    id: openTaskId,
    title: 'Open a task for a person',
    input: openInput,
    permission: permissions.proposalCreate,
    risk: 'write',
    async preview({ scope, input: { key, title, instructions, dueAt } }) {
      if ((await tasks.findOpen(scope, key)) !== null) throw refusal('A task for this is open already.')
      const fresh = (field: string, label: string, after: string) => ({ field, label, kind: 'text' as const, before: null, after })
      const changes = [
        fresh('title', 'Task', title),
        fresh('instructions', 'What to do', instructions),
        fresh('dueAt', 'To be done by', dueAt.slice(0, 10)),
      ]
      return { changes, precondition: { open: null } }
    },
    undo: async ({ input: { key } }) => ({ command: cancelTaskId, input: { key } }),
    async run({ scope, input, by }) {
      const id = newId<TaskId>()
      const opened = { ...input, id, dueAt: new Date(input.dueAt), state: 'open' as const, openedBy: by, createdAt: clock.now() }
      if (!(await tasks.add(scope, { ...opened, closedBy: null, closedAt: null, note: null }))) throw refusal('A task for this is open already.')
      return { taskId: id }
    },
  })
}

/** What takes an opened task back; taken back itself, it opens one with the same words. */
export function createCancelTask({ tasks, clock }: TaskCommandParts): SettingCommand {
  return defineSettingCommand({
    id: cancelTaskId,
    title: 'Cancel a task',
    input: cancelInput,
    permission: permissions.proposalCreate,
    risk: 'write',
    async preview({ scope, input: { key } }) {
      const { id, title } = await openTask(tasks, { scope, key })
      return { changes: [{ field: 'state', label: title, kind: 'text', before: 'Open', after: 'Cancelled' }], precondition: { open: id } }
    },
    async undo({ scope, input: { key } }) {
      const task = await tasks.findOpen(scope, key)
      if (task === null) return null
      const { title, instructions, dueAt } = task
      return { command: openTaskId, input: { key, title, instructions, dueAt: dueAt.toISOString() } }
    },
    async run({ scope, input: { key }, by }) {
      const { id } = await openTask(tasks, { scope, key })
      await tasks.close(scope, id, { state: 'cancelled', by, at: clock.now(), note: null })
      return { taskId: id }
    },
  })
}

async function openTask(tasks: TaskStore, { scope, key }: { scope: TenantScope; key: string }) {
  const task = await tasks.findOpen(scope, key)
  if (task === null) throw refusal('This task is not open any more.')
  return task
}

function refusal(reason: string) {
  return appError('action-input-invalid', { details: { reason } })
}
