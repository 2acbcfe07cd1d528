import type { Pool } from 'pg'
import type { EngineLogger } from './engine-options.ts'

/** What runs say about themselves; only the last word of each counts. */
export interface RunStatuses {
  /** Written a moment later, together with what others say meanwhile. */
  put(workflowId: string, status: unknown): void
  find(workflowIds: readonly string[]): Promise<ReadonlyMap<string, unknown>>
  forget(workflowIds: readonly string[]): Promise<void>
  /** Writes what is waiting. */
  flush(): Promise<void>
}

const gatherMs = 20
const againMs = 1000

export function createRunStatuses({ pool, logger }: { pool: Pool; logger: EngineLogger }): RunStatuses {
  let waiting = new Map<string, string>()
  let timer: NodeJS.Timeout | null = null

  const flush = async () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (waiting.size === 0) return
    const written = waiting
    waiting = new Map()
    try {
      await pool.query(writeAll, [[...written.keys()], [...written.values()]])
    } catch (error) {
      logger.warn(`What runs say about themselves could not be written, trying again: ${String(error)}`)
      waiting = new Map([...written, ...waiting])
      arm(againMs)
    }
  }
  const arm = (afterMs: number) => {
    timer ??= setTimeout(flush, afterMs).unref()
  }

  return {
    put(workflowId, status) {
      waiting.set(workflowId, JSON.stringify(status ?? null))
      arm(gatherMs)
    },
    async find(workflowIds) {
      const { rows } = await pool.query<{ id: string; status: unknown }>(
        'select workflow_id as id, status from wf_app.run_status where workflow_id = any ($1)',
        [workflowIds],
      )
      return new Map(rows.map(({ id, status }) => [id, status]))
    },
    async forget(workflowIds) {
      await pool.query('delete from wf_app.run_status where workflow_id = any ($1)', [workflowIds])
    },
    flush,
  }
}

/** The change is noted with it, so that the run's row comes to say the same. */
const writeAll = `
  with written as (
    insert into wf_app.run_status (workflow_id, status) select * from unnest($1::text[], $2::jsonb[])
    on conflict (workflow_id) do update set status = excluded.status returning workflow_id)
  insert into wf_app.run_change (workflow_id) select workflow_id from written`
