import { closeTask, listTasks } from '@bizosaas/automation'
import { closeTaskBodySchema, taskPageSchema, taskQuerySchema, taskSchema } from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

/** A task is opened by a decision; whoever did it says so here. */
export const taskRoutes = defineRoutes<GatewayDeps>('/api/tasks', (route) => [
  route.get('/', listTasks, { summary: 'What people have to do by hand', query: taskQuerySchema, reply: taskPageSchema }),
  route.post('/:taskId/close', closeTask, { summary: 'Say that a task is done, or will not be', body: closeTaskBodySchema, reply: taskSchema }),
])
