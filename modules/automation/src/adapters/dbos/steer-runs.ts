import {
  createEngineError,
  type MailboxMessage,
  type Outcome,
  plainJson,
  type RunJournal,
  type WorkflowClient,
  type WorkflowEngine,
} from '@bizosaas/workflow-kit'
import type { WorkflowStatus } from '@dbos-inc/dbos-sdk'
import type { EngineConnection } from './engine-connection.ts'
import { mailTopic } from './engine-options.ts'
import { isEnvelope } from './envelope.ts'
import { outcomeOf } from './outcome-codec.ts'

export type SteerRuns = Omit<WorkflowClient, 'start' | 'stop'> & Pick<WorkflowEngine, 'forget'>

const deleteBatch = 500

/** Everything about runs except starting them: the same for processes that execute and those that do not. */
export function createSteerRuns({ connection, journal }: { connection: EngineConnection; journal: RunJournal | undefined }): SteerRuns {
  const { client, orders, reader, closedRuns } = connection
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
      const [status] = await client.listWorkflows({ workflowIDs: [id] })
      if (!status || isClosed(status)) throw notRunning(id)
      await terminateTree({ connection, journal, status, reason })
    },
    async result(id, { timeoutMs } = {}) {
      const known = closedRuns.follows(id) ? null : await reader.outcome(id)
      if (known) return known
      const closed = await closedRuns.wait(id, timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs))
      const outcome = closed ? await reader.outcome(id) : null
      if (!outcome) throw createEngineError('run-result-timed-out', `The run ${id} is still open.`)
      return outcome
    },
    describe: (id) => reader.describe(id),
    list: (filter) => reader.list(filter),
    async forget({ closedBeforeMs, limit = deleteBatch }) {
      const completedBefore = new Date(closedBeforeMs).toISOString()
      const old = await client.listWorkflows({ completedBefore, limit: Math.min(limit, deleteBatch), loadInput: false, loadOutput: false })
      const ids = old.map(({ workflowID }) => workflowID)
      if (ids.length === 0) return 0
      await client.deleteWorkflows(ids)
      await orders.forget(ids)
      return ids.length
    },
  }
}

function isClosed(status: WorkflowStatus): boolean {
  return outcomeOf(status, null) !== null
}

function notRunning(id: string): Error {
  return createEngineError('workflow-run-closed', `The run ${id} is closed or unknown.`)
}

interface Termination {
  readonly connection: EngineConnection
  readonly journal: RunJournal | undefined
  readonly status: WorkflowStatus
  readonly reason: string
}

/** The run first, so that it starts no further children; then those it has. */
async function terminateTree({ connection, journal, status, reason }: Termination): Promise<void> {
  const { client, orders } = connection
  await orders.noteTerminate(status.workflowID, reason)
  await client.cancelWorkflow(status.workflowID)
  await reportTerminated({ connection, journal, status, reason })
  const children = await client.listWorkflows({ parentWorkflowID: status.workflowID, status: ['PENDING', 'ENQUEUED', 'DELAYED'] })
  for (const child of children) await terminateTree({ connection, journal, status: child, reason })
}

async function reportTerminated({ journal, status, reason }: Termination): Promise<void> {
  const [envelope] = status.input ?? []
  if (!journal || !isEnvelope(envelope) || !envelope.journal) return
  const { tenantId, parentId, version } = envelope
  const outcome: Outcome = { state: 'terminated', reason }
  await journal.finished({ id: status.workflowID, workflow: status.workflowName, tenantId, parentId, version, outcome })
}
