import { randomUUID } from 'node:crypto'
import {
  type ClosedOutcome,
  createEngineError,
  runWorkflow,
  type StartOptions,
  type WorkflowContract,
  type WorkflowDefinition,
  type WorkflowEngine,
} from '@bizosaas/workflow-kit'
import { DBOS, type WorkflowHandle } from '@dbos-inc/dbos-sdk'
import { type CancelWatch, createCancelWatch } from './cancel-watch.ts'
import type { ClosedRuns } from './closed-runs.ts'
import { createDbosLogger } from './create-dbos-logger.ts'
import { dbosInternals } from './dbos-internals.ts'
import { createDbosPrimitives, type RunHost } from './dbos-primitives.ts'
import { type EngineConnection, openEngineConnection } from './engine-connection.ts'
import { applicationName, applicationVersion, type DbosWorkflowEngineOptions, engineSchema, mainQueue } from './engine-options.ts'
import { engineUrl } from './engine-pool.ts'
import type { Envelope } from './envelope.ts'
import { createExecutorPresence } from './executor-presence.ts'
import { createInFlight } from './in-flight.ts'
import { isIdInUse } from './is-id-in-use.ts'
import { isLostRun } from './is-lost-run.ts'
import { never } from './never.ts'
import { closingError } from './outcome-codec.ts'
import { plainJsonSerializer } from './plain-json-serializer.ts'
import { readAppError } from './read-app-error.ts'
import { createRunChanges, type RunChanges } from './run-changes.ts'
import { inSpan } from './spans.ts'
import { placeInQueue, startEnvelope } from './start-envelope.ts'
import { createSteerRuns } from './steer-runs.ts'

type Registered = (envelope: Envelope) => Promise<unknown>

const manyRecoveries = 1_000_000
// Only what waits anyway passes through a queue: delayed runs, and those of processes that do not execute.
const standardPollMs = 500

/**
 * Executes runs in this process on DBOS. DBOS is a singleton: one engine per process at a time. The schema must be there
 * (`migrateDbos`). Runs left open by processes that died are taken over within about a second.
 */
export async function createDbosWorkflowEngine(options: DbosWorkflowEngineOptions): Promise<WorkflowEngine> {
  const { databaseUrl, logger, executorId = randomUUID() } = options
  const connection = await openEngineConnection(options)
  const cancels = createCancelWatch({ orders: connection.orders })
  const presence = await createExecutorPresence({ databaseUrl, executorId, pool: connection.pool, logger, bell: cancels })
  const drain = new AbortController()
  const stop = new AbortController()
  const registered = new Map<string, Registered>()
  const changes = createRunChanges({ connection, journal: options.journal, logger })
  const host = createHost({ options, connection, cancels, changes, registered, drain: drain.signal, stop: stop.signal })

  DBOS.setConfig(dbosConfig({ options, executorId }))
  for (const workflow of options.workflows) {
    const run = (envelope: Envelope) => execute({ workflow, envelope, host, options })
    registered.set(workflow.contract.id, DBOS.registerWorkflow(run, { name: workflow.contract.id, maxRecoveryAttempts: manyRecoveries }))
  }
  const close = async () => {
    cancels.stop()
    await DBOS.shutdown({ deregister: true })
    await presence.stop()
    await connection.statuses.flush()
    await changes.stop()
    await connection.close()
  }
  try {
    await registerQueues({ connection, options })
    dbosInternals.hastenRecovery()
    await DBOS.launch()
  } catch (error) {
    await close()
    throw error
  }
  presence.watch()

  const steer = createSteerRuns({ connection })
  return {
    ...steer,
    async terminate(id, reason) {
      await steer.terminate(id, reason)
      changes.hint()
    },
    start(contract, input, start) {
      const span = { name: `start ${contract.id}`, attributes: { 'run.id': start.id, 'tenant.id': start.tenantId } }
      return inSpan(span, async () => startRun({ host, run: find(registered, contract.id), contract, input, start }))
    },
    async stop({ graceMs = 10_000 } = {}) {
      drain.abort()
      await host.inFlight.drained(graceMs)
      stop.abort()
      await close()
    },
  }
}

interface HostParts {
  readonly options: DbosWorkflowEngineOptions
  readonly connection: EngineConnection
  readonly cancels: CancelWatch
  readonly changes: RunChanges
  readonly registered: ReadonlyMap<string, Registered>
  readonly drain: AbortSignal
  readonly stop: AbortSignal
}

function createHost({ options, connection, cancels, changes, registered, drain, stop }: HostParts): RunHost {
  const { closedRuns } = connection
  return {
    ...connection,
    changes,
    activities: new Map(options.activities.map((activity) => [activity.name, activity])),
    readError: options.readError ?? readAppError,
    cancels,
    inFlight: createInFlight(),
    drain,
    stop,
    waitPollMs: options.waitPollMs ?? 60_000,
    logger: options.logger,
    async startChild({ id, workflow, envelope, queue }) {
      const { tenantId } = envelope
      const placed = queue === undefined ? {} : startInQueue({ queue, tenantId })
      const handle = await DBOS.startWorkflow(find(registered, workflow), { workflowID: id, ...placed })(envelope)
      follow(closedRuns, handle)
      changes.hint(id)
    },
  }
}

interface StartCall<I, O> {
  readonly host: RunHost
  readonly run: Registered
  readonly contract: WorkflowContract<I, O>
  readonly input: I
  readonly start: StartOptions
}

async function startRun<I, O>({ host, run, contract, input, start }: StartCall<I, O>): Promise<{ id: string; existing: boolean }> {
  const { id, delayMs = 0 } = start
  const envelope = startEnvelope({ contract, input, options: start })
  const isDirect = contract.queue === undefined && delayMs <= 0
  const placed = isDirect ? {} : startInQueue({ ...start, queue: contract.queue })
  const forget = isDirect ? host.cancels.expect(id) : () => undefined
  try {
    const handle = await DBOS.startWorkflow(run, { workflowID: id, workflowIDReusePolicy: 'reject', ...placed })(envelope)
    follow(host.closedRuns, handle)
    host.changes.hint(id)
    return { id, existing: false }
  } catch (error) {
    forget()
    if (isIdInUse(error)) return { id, existing: true }
    throw error
  }
}

/** The handle of a run that this process carries settles when its end is recorded; other handles would poll. */
function follow(closedRuns: ClosedRuns, handle: WorkflowHandle<unknown>): void {
  if ('workflowPromise' in handle) closedRuns.follow(handle.workflowID, handle.getResult())
}

function find(registered: ReadonlyMap<string, Registered>, workflow: string): Registered {
  const run = registered.get(workflow)
  if (!run) throw createEngineError('workflow-not-found', `No workflow ${workflow} is known in this process.`)
  return run
}

interface Execution {
  readonly workflow: WorkflowDefinition
  readonly envelope: Envelope
  readonly host: RunHost
  readonly options: DbosWorkflowEngineOptions
}

/** The function DBOS runs. What it returns or throws closes the run, so everything that must leave it open never settles. */
async function execute({ workflow, envelope, host, options }: Execution): Promise<unknown> {
  const workflowId = DBOS.workflowID ?? ''
  let outcome: ClosedOutcome
  host.changes.hint()
  try {
    const primitives = createDbosPrimitives({ host, workflowId, envelope })
    outcome = await runWorkflow({ workflow, input: envelope.input, primitives })
  } catch (cause) {
    if (host.drain.aborted) return never()
    host.cancels.drop(workflowId)
    if (isLostRun(cause, workflowId)) throw cause
    options.logger.error(`The run ${workflowId} is stuck: ${cause instanceof Error ? cause.message : cause}`)
    options.onStuck?.({ id: workflowId, workflow: workflow.contract.id, cause })
    return never()
  }
  if (host.stop.aborted) return never()
  host.cancels.drop(workflowId)
  host.closedRuns.hint()
  host.changes.hint()
  if (outcome.state === 'completed') return outcome.value
  throw closingError(outcome)
}

function dbosConfig({ options, executorId }: { options: DbosWorkflowEngineOptions; executorId: string }): Parameters<typeof DBOS.setConfig>[0] {
  return {
    name: applicationName,
    systemDatabaseUrl: engineUrl(options.databaseUrl),
    systemDatabaseSchemaName: engineSchema,
    systemDatabasePoolSize: options.enginePoolSize ?? 10,
    systemDatabaseIdleTransactionTimeoutMs: 0,
    executorID: executorId,
    applicationVersion,
    enablePatching: true,
    runMigrations: false,
    logger: createDbosLogger(options.logger),
    serializer: plainJsonSerializer,
  }
}

/** Before launch, or DBOS notices a queue only a second later. */
async function registerQueues({ connection, options }: { connection: EngineConnection; options: DbosWorkflowEngineOptions }): Promise<void> {
  const { client } = connection
  await client.registerQueue(mainQueue, { minPollingIntervalMs: standardPollMs, onConflict: 'always_update' })
  for (const { name, tenantConcurrency = 10, workerConcurrency, pollMs = standardPollMs } of options.queues ?? []) {
    const perWorker = workerConcurrency === undefined ? {} : { workerConcurrency }
    await client.registerQueue(name, {
      partitionConcurrency: tenantConcurrency,
      minPollingIntervalMs: pollMs,
      onConflict: 'always_update',
      ...perWorker,
    })
  }
}

function startInQueue(place: Parameters<typeof placeInQueue>[0]) {
  const { queueName, placement } = placeInQueue(place)
  return { queueName, enqueueOptions: placement }
}
