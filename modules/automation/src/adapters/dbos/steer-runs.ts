import { createEngineError, type MailboxMessage, type Outcome, plainJson, type WorkflowClient, type WorkflowEngine } from '@bizosaas/workflow-kit'
import type { WorkflowStatus } from '@dbos-inc/dbos-sdk'
import type { EngineConnection } from './engine-connection.ts'
import { mailTopic } from './engine-options.ts'
import { outcomeOf } from './outcome-codec.ts'

export type SteerRuns = Omit<WorkflowClient, 'start' | 'stop'> & Pick<WorkflowEngine, 'forget'>

const deleteBatch = 500

/** Everything about runs except starting them: the same for processes that execute and those that do not. */
export function createSteerRuns({ connection }: { connection: EngineConnection }): SteerRuns {
  const { client, orders, reader, statuses } = connection
  return {
    async signal(id, { name }, payload, { key } = {}) {
      const value = plainJson(payload, `payload of ${name}`)
      const [status] = await client.listWorkflows({ workflowIDs: [id], loadInput: false, loadOutput: false })
      if (!status || isClosed(status)) throw notRunning(id)
      const message: MailboxMessage = { kind: 'signal', name, payload: value, ...(key === undefined ? {} : { key }) }
      await client.send(id, message, mailTopic, key === undefined ? undefined : `${name}:${key}`)
    },
    async cancel(id, reason) {
      const [status] = await client.listWorkflows({ workflowIDs: [id], loadInput: false, loadOutput: false })
      if (!status) throw notRunning(id)
      if (isClosed(status)) return
      await orders.cancel(id, reason)
      // A delayed run begins now, to end as cancelled instead of waiting for its time.
      if (status.status === 'DELAYED') await client.setWorkflowDelay(id, { delayUntilEpochMS: Date.now() })
    },
    async terminate(id, reason) {
      const [status] = await client.listWorkflows({ workflowIDs: [id], loadInput: false, loadOutput: false })
      if (!status || isClosed(status)) throw notRunning(id)
      await terminateTree({ connection, id, reason })
    },
    result: (id, { timeoutMs } = {}) => resultOf({ connection, id, timeoutMs }),
    describe: (id) => reader.describe(id),
    list: (filter) => reader.list(filter),
    async forget({ closedBeforeMs, limit = deleteBatch }) {
      const completedBefore = new Date(closedBeforeMs).toISOString()
      const old = await client.listWorkflows({ completedBefore, limit: Math.min(limit, deleteBatch), loadInput: false, loadOutput: false })
      const ids = old.map(({ workflowID }) => workflowID)
      if (ids.length === 0) return 0
      await client.deleteWorkflows(ids)
      await orders.forget(ids)
      await statuses.forget(ids)
      return ids.length
    },
  }
}

interface ResultCall {
  readonly connection: EngineConnection
  readonly id: string
  readonly timeoutMs: number | undefined
}

async function resultOf({ connection: { closedRuns, reader }, id, timeoutMs }: ResultCall): Promise<Outcome> {
  const known = closedRuns.follows(id) ? null : await reader.outcome(id)
  if (known) return known
  const closed = await closedRuns.wait(id, timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs))
  const outcome = closed === null ? null : (closed.outcome ?? (await reader.outcome(id)))
  if (!outcome) throw createEngineError('run-result-timed-out', `The run ${id} is still open.`)
  return outcome
}

function isClosed(status: WorkflowStatus): boolean {
  return outcomeOf(status, null) !== null
}

function notRunning(id: string): Error {
  return createEngineError('workflow-run-closed', `The run ${id} is closed or unknown.`)
}

interface Termination {
  readonly connection: EngineConnection
  readonly id: string
  readonly reason: string
}

/** The run first, so that it starts no further children; then those it has. */
async function terminateTree({ connection, id, reason }: Termination): Promise<void> {
  const { client, orders } = connection
  await orders.noteTerminate(id, reason)
  await client.cancelWorkflow(id)
  const children = await client.listWorkflows({ parentWorkflowID: id, status: ['PENDING', 'ENQUEUED', 'DELAYED'], loadInput: false })
  for (const child of children) await terminateTree({ connection, id: child.workflowID, reason })
}
