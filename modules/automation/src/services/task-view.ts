import type { TaskItem } from '../ports/task-store.ts'

/** A task as it travels: instants as text. */
export function taskView({ id, tenant, title, instructions, state, note, ...task }: TaskItem) {
  const opened = { openedBy: { ref: task.openedBy, label: task.openedByLabel }, createdAt: task.createdAt.toISOString() }
  const closedBy = task.closedBy === null ? null : { ref: task.closedBy, label: task.closedByLabel ?? task.closedBy }
  const closed = { closedBy, closedAt: task.closedAt?.toISOString() ?? null, note }
  return { id, tenant, title, instructions, dueAt: task.dueAt.toISOString(), state, ...opened, ...closed }
}

export type TaskView = ReturnType<typeof taskView>
