import { rowsOf } from '@bizosaas/db'
import { newId, type Scopes, type SystemActor, type TenantId, toId } from '@bizosaas/kernel'
import type { RunChange, RunJournal } from '@bizosaas/workflow-kit'
import { sql } from 'kysely'
import type { StepEntry } from '../ports/workflow-run-store.ts'

/** Where screens read runs and their steps from. */
export interface PostgresRunJournal extends RunJournal {
  /** Written a moment later with whatever else there is of that tenant; only the last word on each step counts. */
  note(tenantId: string, step: StepEntry): void
  /** Writes the notes that are waiting. */
  flush(): Promise<void>
}

interface RunJournalDependencies {
  readonly scopes: Pick<Scopes, 'withTenant'>
  readonly onError?: (error: unknown) => void
  /** How long a note waits for a change of its run to go with, default 1,500. */
  readonly gatherMs?: number
}

const actor: SystemActor = { kind: 'system', name: 'workflow-engine' }
/** Beyond this the database has been away for long, and notes are worth less than memory. */
const mostNotes = 10_000

/**
 * Writes `workflow_run` and `workflow_step`, all that is known of a tenant in one call, so that nothing waits for it. A run's change is
 * sent again until it is written. A step's note is not worth failing a step for: the effect counts, not its note.
 */
export function createPostgresRunJournal({ scopes, onError = () => {}, gatherMs = 1500 }: RunJournalDependencies): PostgresRunJournal {
  const waiting = new Map<string, Map<string, StepEntry>>()
  let count = 0
  let timer: NodeJS.Timeout | null = null

  const write = (tenantId: string, changes: readonly RunChange[]) => {
    const steps = [...(waiting.get(tenantId)?.values() ?? [])]
    waiting.delete(tenantId)
    count -= steps.length
    const [changeRows, stepRows] = [JSON.stringify(changes.map(changeRow)), JSON.stringify(steps.map(stepRow))]
    return scopes.withTenant({ actor, tenantId: toId<TenantId>(tenantId) }, (scope) =>
      sql`select app.record_runs(${changeRows}::jsonb, ${stepRows}::jsonb)`.execute(rowsOf(scope)),
    )
  }
  const flush = async () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    for (const tenantId of [...waiting.keys()]) await write(tenantId, []).catch(onError)
  }

  return {
    flush,
    async record(tenantId, changes) {
      await write(tenantId, changes)
    },
    note(tenantId, step) {
      const own = waiting.get(tenantId) ?? new Map<string, StepEntry>()
      const key = `${step.runId} ${step.key}`
      const earlier = own.get(key)
      if (earlier === undefined && count >= mostNotes) return
      if (earlier === undefined) count += 1
      waiting.set(tenantId, own.set(key, { ...step, startedAt: earlier?.startedAt ?? step.startedAt }))
      timer ??= setTimeout(flush, gatherMs)
    },
  }
}

const stateNames = {
  waiting: 'waiting',
  running: 'running',
  completed: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
  terminated: 'terminated',
} as const satisfies Record<RunChange['state'], string>

function changeRow({ id, workflow, version, parentId, state, status, input, startedBy, startedAt, outcome, closedAt }: RunChange) {
  const failure = outcome?.state === 'failed' ? outcome.failure : null
  return {
    id,
    order_id: newId(),
    workflow,
    version,
    parent_id: parentId,
    state: stateNames[state],
    status,
    input,
    output: outcome?.state === 'completed' ? outcome.value : null,
    error_code: failure?.code ?? null,
    failure,
    started_by: startedBy,
    started_at: startedAt,
    finished_at: closedAt,
  }
}

function stepRow({ runId, key, name, attempt, outcome, errorCode, startedAt, finishedAt }: StepEntry) {
  return { run_id: runId, key, name, attempt, outcome, error_code: errorCode, started_at: startedAt, finished_at: finishedAt }
}
