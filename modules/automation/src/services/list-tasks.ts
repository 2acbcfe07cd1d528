import { type AgencyScope, defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { TaskStore } from '../ports/task-store.ts'
import { pageQuery } from './page-query.ts'
import { type TaskView, taskView } from './task-view.ts'

const listTasksInput = pageQuery.extend({ state: z.enum(['open', 'done', 'cancelled']).optional() })
type Call = ServiceCall<{ readonly tasks: TaskStore }, z.output<typeof listTasksInput>, AgencyScope>

/** What people have to do by hand, over all tenants this person may see, newest first. */
export const listTasks = defineService({
  scope: 'agency',
  permission: permissions.proposalRead,
  input: listTasksInput,
  isOneQuery: true,
  async run({ deps, scope, input }: Call): Promise<Page<TaskView>> {
    const { items, nextCursor } = await deps.tasks.list(scope, input)
    return { items: items.map(taskView), nextCursor }
  },
})
