import type { BoundActivity } from '../define/bind-activities.ts'
import { parseAs } from '../define/parse-as.ts'
import type { WorkflowDefinition } from '../define/workflow-definition.ts'
import { createEngineError } from '../errors/engine-error.ts'
import { plainJson } from '../kernel/plain-json.ts'
import type { StepErrorReader } from '../kernel/step-verdict.ts'
import type { Outcome } from '../port/outcome.ts'
import type { RunJournal } from '../port/run-journal.ts'
import type { RunListItem, WorkflowEngine } from '../port/workflow-engine.ts'
import { createMemoryRun, type MemoryRun, type MemoryWorld } from './memory-run.ts'

export interface InMemoryEngineOptions {
  readonly workflows: readonly WorkflowDefinition[]
  readonly activities: readonly BoundActivity[]
  readonly journal?: RunJournal
  readonly readError?: StepErrorReader
}

export interface InMemoryEngine extends WorkflowEngine {
  /** As if the process had died and come back: every open run is replayed from its checkpoints by fresh code. */
  crash(replacement?: { workflows: readonly WorkflowDefinition[] }): void
}

/**
 * An engine for tests of workflows: the same kernel, checkpoints in memory, real timers, no database.
 * @example
 * const engine = createInMemoryEngine({ workflows: [provision], activities: bindActivities(steps, fakeSteps) })
 */
export function createInMemoryEngine({ workflows, activities, journal, readError }: InMemoryEngineOptions): InMemoryEngine {
  const runs = new Map<string, MemoryRun>()
  const world: MemoryWorld = {
    workflows: byId(workflows),
    activities: new Map(activities.map((activity) => [activity.name, activity])),
    readError,
    journal,
    find: (id) => runs.get(id),
    add(options) {
      const known = runs.get(options.id)
      if (known) return { run: known, existing: true }
      const run = createMemoryRun(world, options)
      runs.set(options.id, run)
      return { run, existing: false }
    },
  }
  const find = (id: string) => runs.get(id)
  const findOpen = (id: string) => {
    const run = find(id)
    if (!run || run.outcome()) throw createEngineError('workflow-run-closed', `The run ${id} is closed or unknown.`)
    return run
  }

  return {
    async start(contract, input, { id, tenantId, delayMs, startedBy = 'system:workflow-engine' }) {
      if (!world.workflows.has(contract.id)) throw createEngineError('workflow-not-found', `No workflow ${contract.id} is known here.`)
      parseAs(contract.input, { value: input, code: 'workflow-input-invalid' })
      const { run, existing } = world.add({
        id,
        tenantId,
        parentId: null,
        workflow: contract.id,
        input: plainJson(input, 'input') ?? null,
        startedBy,
      })
      if (!existing) run.begin(delayMs ?? 0)
      return { id, existing }
    },
    async signal(id, { name }, payload, { key } = {}) {
      const message = { kind: 'signal' as const, name, payload: plainJson(payload, `payload of ${name}`) }
      findOpen(id).deliver(key === undefined ? message : { ...message, key })
    },
    async cancel(id, reason) {
      if (!find(id)) throw createEngineError('workflow-run-closed', `The run ${id} is unknown.`)
      find(id)?.cancel(reason)
    },
    async terminate(id, reason) {
      findOpen(id).close({ state: 'terminated', reason })
    },
    result: (id, { timeoutMs } = {}) => resultOf(find(id), { id, timeoutMs }),
    async describe(id) {
      const run = find(id)
      return run ? { ...itemOf(run), status: run.status() } : null
    },
    async list({ workflow, tenantId, state, idPrefix = '', limit = 50, cursor } = {}) {
      const offset = Number(cursor ?? 0)
      const items = [...runs.values()]
        .map(itemOf)
        .filter((item) => item.id.startsWith(idPrefix) && (workflow ?? item.workflow) === item.workflow)
        .filter((item) => (tenantId ?? item.tenantId) === item.tenantId && (state ?? item.state) === item.state)
      return { items: items.slice(offset, offset + limit), nextCursor: items.length > offset + limit ? String(offset + limit) : null }
    },
    async forget({ closedBeforeMs, limit = 500 }) {
      const old = [...runs.values()].filter((run) => run.closedAtMs() < closedBeforeMs).slice(0, limit)
      for (const run of old) runs.delete(run.id)
      return old.length
    },
    async stop() {
      for (const run of runs.values()) run.abandon()
    },
    crash(replacement) {
      if (replacement) world.workflows = byId(replacement.workflows)
      for (const run of runs.values()) run.abandon()
      for (const run of runs.values()) if (!run.outcome()) run.begin(0)
    },
  }
}

function byId(workflows: readonly WorkflowDefinition[]): ReadonlyMap<string, WorkflowDefinition> {
  return new Map(workflows.map((workflow) => [workflow.contract.id, workflow]))
}

function itemOf(run: MemoryRun): RunListItem {
  return { id: run.id, tenantId: run.tenantId, workflow: run.workflow, state: run.outcome()?.state ?? run.state() }
}

/** A test that meets it has mostly forgotten that the timers are real ones. */
function stillOpen(id: string): string {
  return `The run ${id} is still open: if it sleeps, use vi.useFakeTimers() and advance them; if it waits for a signal, send it.`
}

async function resultOf(run: MemoryRun | undefined, { id, timeoutMs }: { id: string; timeoutMs: number | undefined }): Promise<Outcome> {
  if (!run) throw createEngineError('workflow-run-not-found', `The run ${id} is unknown.`)
  if (timeoutMs === undefined) return run.closed
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(createEngineError('run-result-timed-out', stillOpen(id))), timeoutMs)
  try {
    return await Promise.race([run.closed, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
