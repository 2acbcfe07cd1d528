import type { BoundActivity } from '../define/bind-activities.ts'
import type { WorkflowDefinition } from '../define/workflow-definition.ts'
import type { MailboxMessage } from '../kernel/primitives.ts'
import { readFailure } from '../kernel/read-failure.ts'
import { runWorkflow } from '../kernel/run-workflow.ts'
import type { StepErrorReader } from '../kernel/step-verdict.ts'
import type { Outcome } from '../port/outcome.ts'
import type { RunJournal } from '../port/run-journal.ts'
import { createMemoryPrimitives } from './memory-primitives.ts'
import { createRecording, type Recording } from './recording.ts'

export interface MemoryRunOptions {
  readonly id: string
  readonly tenantId: string
  readonly parentId: string | null
  readonly workflow: string
  readonly input: unknown
  readonly startedBy: string
}

/** What runs share: definitions, activities and each other. */
export interface MemoryWorld {
  workflows: ReadonlyMap<string, WorkflowDefinition>
  readonly activities: ReadonlyMap<string, BoundActivity>
  readonly readError: StepErrorReader | undefined
  readonly journal: RunJournal | undefined
  find(id: string): MemoryRun | undefined
  add(options: MemoryRunOptions): { run: MemoryRun; existing: boolean }
}

export interface MemoryRun extends MemoryRunOptions {
  readonly closed: Promise<Outcome>
  readonly recording: Recording
  readonly cancelSignal: AbortSignal
  /** Messages that no checkpoint has consumed yet. */
  readonly inbox: MailboxMessage[]
  onMessage: () => void
  outcome(): Outcome | null
  closedAtMs(): number
  state(): 'waiting' | 'running'
  status(): unknown
  publish(status: unknown): void
  begin(delayMs: number): void
  deliver(message: MailboxMessage): void
  cancel(reason: string): void
  close(outcome: Outcome): void
  abandon(): void
}

export function createMemoryRun(world: MemoryWorld, options: MemoryRunOptions): MemoryRun {
  const end = Promise.withResolvers<Outcome>()
  const cancelController = new AbortController()
  const contract = world.workflows.get(options.workflow)?.contract
  let outcome: Outcome | null = null
  let closedAtMs = Number.POSITIVE_INFINITY
  let state: 'waiting' | 'running' = 'waiting'
  let status: unknown = null
  let stop = new AbortController()
  const startedAt = new Date()

  const tell = () => {
    if (contract === undefined || contract.journal === false) return
    const closedAt = outcome === null ? null : new Date(closedAtMs)
    const change = { ...options, version: contract.version, startedAt, state: outcome?.state ?? state, status, outcome, closedAt }
    void world.journal?.record(options.tenantId, [change])
  }
  const play = async () => {
    const workflow = world.workflows.get(options.workflow)
    if (!workflow) return
    state = 'running'
    tell()
    const { signal } = stop
    const primitives = createMemoryPrimitives({ run, world, stop: signal })
    try {
      const result = await runWorkflow({ workflow, input: options.input, primitives })
      if (!signal.aborted) run.close(result)
    } catch (error) {
      // Like a frozen run of a real engine: it stays open until fixed code replays it.
      if (!signal.aborted) status = { stuck: readFailure(error) }
    }
  }

  const run: MemoryRun = {
    ...options,
    closed: end.promise,
    recording: createRecording(),
    cancelSignal: cancelController.signal,
    inbox: [],
    onMessage: () => undefined,
    outcome: () => outcome,
    closedAtMs: () => closedAtMs,
    state: () => state,
    status: () => status,
    publish(value) {
      status = value
      tell()
    },
    begin(delayMs) {
      tell()
      stop = new AbortController()
      const timer = setTimeout(play, delayMs)
      stop.signal.addEventListener('abort', () => clearTimeout(timer))
    },
    deliver(message) {
      if (outcome) return
      run.inbox.push(message)
      run.onMessage()
    },
    cancel(reason) {
      if (outcome || cancelController.signal.aborted) return
      cancelController.abort(reason)
      run.deliver({ kind: 'cancel', reason })
      if (state === 'running') return
      run.abandon()
      run.begin(0)
    },
    close(result) {
      if (outcome) return
      outcome = result
      closedAtMs = Date.now()
      stop.abort()
      tell()
      end.resolve(result)
    },
    abandon: () => stop.abort(),
  }
  return run
}
