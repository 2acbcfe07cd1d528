import {
  type BoundActivity,
  type ChildWait,
  executeStep,
  type MailboxMessage,
  type StepErrorReader,
  type StepRecord,
  type StepRequest,
  type WorkflowPrimitives,
} from '@bizosaas/workflow-kit'
import { DBOS } from '@dbos-inc/dbos-sdk'
import type { CancelWatch } from './cancel-watch.ts'
import type { ClosedRuns } from './closed-runs.ts'
import { type EngineLogger, mailTopic } from './engine-options.ts'
import type { Envelope } from './envelope.ts'
import type { InFlight } from './in-flight.ts'
import { never } from './never.ts'
import type { RunChanges } from './run-changes.ts'
import type { RunReader } from './run-reader.ts'
import type { RunStatuses } from './run-statuses.ts'
import { inSpan } from './spans.ts'
import type { StopOrders } from './stop-orders.ts'
import { untilReachable } from './until-reachable.ts'

/** What the runs of one process share. */
export interface RunHost {
  readonly activities: ReadonlyMap<string, BoundActivity>
  readonly readError: StepErrorReader
  readonly orders: StopOrders
  readonly cancels: CancelWatch
  readonly closedRuns: ClosedRuns
  readonly reader: RunReader
  readonly statuses: RunStatuses
  readonly inFlight: InFlight
  readonly changes: Pick<RunChanges, 'hint'>
  /** No step begins any more. */
  readonly drain: AbortSignal
  /** Steps that still run are given up. */
  readonly stop: AbortSignal
  readonly waitPollMs: number
  readonly logger: EngineLogger
  startChild(child: { id: string; workflow: string; envelope: Envelope; queue: string | undefined }): Promise<void>
}

const forEverSeconds = 100 * 365 * 24 * 3600

/** The kernel's primitives on DBOS. Each is one DBOS operation, begun synchronously, because DBOS numbers them as they come. */
export function createDbosPrimitives({ host, workflowId, envelope }: { host: RunHost; workflowId: string; envelope: Envelope }): WorkflowPrimitives {
  const { tenantId, parentId, trace } = envelope
  const traced = trace === undefined ? {} : { trace }
  return {
    workflowId,
    tenantId,
    parentId,
    step: (request) => recordedStep({ host, workflowId, envelope, request }),
    receive: (deadlineMs) => DBOS.recv<MailboxMessage>(mailTopic, { ...deadlineOf(deadlineMs), pollingIntervalMs: jittered(host.waitPollMs) }),
    startChild({ id, workflow, version, journal, input, queue }) {
      return host.startChild({
        id,
        workflow,
        queue,
        envelope: { tenantId, parentId: workflowId, version, journal, startedBy: `run:${workflowId}`, input, ...traced },
      })
    },
    awaitChild: (id, { ignoreCancel }) => DBOS.runStep(() => awaitChild({ host, workflowId, id, ignoreCancel }), { name: 'await-child' }),
    cancelChild: (id, reason) => DBOS.runStep(() => untilReachable(() => host.orders.cancel(id, reason), host), { name: 'cancel-child' }),
    now: () => DBOS.now(),
    uuid: () => DBOS.randomUUID(),
    patched: (changeId) => DBOS.patch(changeId),
    publish(status) {
      host.statuses.put(workflowId, status)
      host.changes.hint()
    },
  }
}

interface RecordedStep {
  readonly host: RunHost
  readonly workflowId: string
  readonly envelope: Envelope
  readonly request: StepRequest
}

async function recordedStep({ host, workflowId, envelope, request }: RecordedStep): Promise<StepRecord> {
  const { tenantId, trace } = envelope
  if (host.drain.aborted) return never()
  const leave = host.inFlight.enter()
  // Asked while DBOS looks for a recorded result, and before the activity begins.
  const watch = request.shielded ? null : untilReachable(() => host.cancels.open(workflowId), host)
  const body = async () => {
    const cancel = await watch
    const { activities, readError, drain } = host
    const terminated = DBOS.stepStatus?.cancelSignal
    const stopSignal = terminated ? AbortSignal.any([host.stop, terminated]) : host.stop
    const step = { workflowId, tenantId, activities, readError, cancelSignal: cancel?.signal, stopSignal, drainSignal: drain }
    const span = { name: request.activity, carrier: trace, attributes: { 'run.id': workflowId, 'tenant.id': tenantId } }
    const record = await inSpan(span, () => executeStep(request, step))
    if (record !== null) return record
    // DBOS answers a failure of a terminated run with its own error, by which it knows that this execution is over.
    if (terminated?.aborted && !host.stop.aborted) throw new Error('The run was terminated.')
    leave()
    return never()
  }
  try {
    return await DBOS.runStep(body, { name: request.activity })
  } finally {
    leave()
    void watch?.then((cancel) => cancel.close())
  }
}

async function awaitChild({
  host,
  workflowId,
  id,
  ignoreCancel,
}: {
  host: RunHost
  workflowId: string
  id: string
  ignoreCancel: boolean
}): Promise<ChildWait> {
  const cancel = ignoreCancel ? null : await untilReachable(() => host.cancels.open(workflowId), host)
  try {
    const closed = await host.closedRuns.wait(id, cancel?.signal)
    if (closed === null) return { kind: 'cancel-requested', reason: String(cancel?.signal.reason) }
    const outcome = closed.outcome ?? (await untilReachable(() => host.reader.outcome(id), host))
    return outcome ? { kind: 'closed', outcome } : never()
  } finally {
    cancel?.close()
  }
}

function deadlineOf(deadlineMs: number | null): { deadlineEpochMS: number } | { timeoutSeconds: number } {
  // Without any time DBOS gives up after 60 s.
  return deadlineMs === null ? { timeoutSeconds: forEverSeconds } : { deadlineEpochMS: deadlineMs }
}

function jittered(durationMs: number): number {
  return durationMs * (0.8 + 0.4 * Math.random())
}
