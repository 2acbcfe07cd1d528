import type { RunChange, RunJournal } from '@bizosaas/workflow-kit'
import type { PoolClient } from 'pg'
import type { EngineConnection } from './engine-connection.ts'
import type { EngineLogger } from './engine-options.ts'
import { runChangeOf } from './run-change-of.ts'

export interface RunChanges {
  /** A run of this process has changed: look soon. `begun` names one that nobody has made a note of. */
  hint(begun?: string): void
  /** Ends after a last look. */
  stop(): Promise<void>
}

interface Options {
  /** Runs begun here since the last look. */
  readonly begun: Set<string>
  readonly connection: Pick<EngineConnection, 'pool' | 'client' | 'orders' | 'statuses'>
  readonly journal: RunJournal | undefined
  readonly logger: EngineLogger
}

/** After a quiet time a change is written down almost at once; from then on it is gathered, so that short runs are written once. */
const atOnceMs = 40
const gatherMs = 1000
/** The net under the hints: what processes changed that do not execute, or that died. */
const lookEveryMs = 5000
const mostPerLook = 200
const tenantsAtOnce = 4

/**
 * Carries what the engine noted about its runs over to the journal. The notes are rows in the engine's own transactions and go only when the
 * journal has them, so every run arrives, whoever started or ended it and whatever died meanwhile; nothing of this stands in a run's way.
 */
export function createRunChanges({ connection, journal, logger }: Omit<Options, 'begun'>): RunChanges {
  const begun = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  let looking: Promise<void> = Promise.resolve()
  let lookedAt = 0
  let stopped = false

  const look = () => {
    lookedAt = performance.now()
    looking = looking.then(() => carryAll({ begun, connection, journal, logger }))
    return looking
  }
  const arm = (afterMs: number) => {
    if (timer !== null || stopped) return
    timer = setTimeout(() => {
      timer = null
      void look()
    }, afterMs)
  }
  const net = setInterval(() => arm(0), lookEveryMs)
  arm(0)

  return {
    hint(id) {
      if (id !== undefined) begun.add(id)
      arm(Math.max(atOnceMs, lookedAt + gatherMs - performance.now()))
    },
    async stop() {
      stopped = true
      clearInterval(net)
      if (timer !== null) clearTimeout(timer)
      await look()
    },
  }
}

async function carryAll(options: Options): Promise<void> {
  try {
    while ((await inTransaction(options, (database) => carrySome(options, database))) === mostPerLook);
  } catch (error) {
    options.logger.warn(`Changes of runs could not be written down, trying again: ${String(error)}`)
  }
}

async function inTransaction<T>({ connection }: Options, fn: (database: PoolClient) => Promise<T>): Promise<T> {
  const database = await connection.pool.connect()
  // A connection that breaks between two statements shows at the next one; without a listener it would end the process.
  database.on('error', ignore)
  try {
    const result = await fn(database)
    await database.query('commit')
    database.off('error', ignore)
    database.release()
    return result
  } catch (error) {
    database.release(true)
    throw error
  }
}

/** The notes are held until the journal has written: another process takes others, and a crash gives them back. */
async function carrySome(options: Options, database: PoolClient): Promise<number> {
  const begun = [...options.begun]
  const noted = await take(database)
  const ids = [...new Set([...noted, ...begun])]
  if (ids.length > 0 && options.journal !== undefined) {
    const failed = await record(options, await read(options, ids))
    if (failed.length > 0) await database.query(putBack, [failed])
  }
  for (const id of begun) options.begun.delete(id)
  return noted.length
}

async function take(database: PoolClient): Promise<readonly string[]> {
  // Several statements in one text answer with a list of results, which the driver's types do not say.
  const results: unknown = await database.query(`begin; ${takeSome}`)
  return Array.isArray(results) ? results.flatMap(({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id)) : []
}

const takeSome = `
  delete from wf_app.run_change
  where seq in (select seq from wf_app.run_change where due_at <= now() order by seq limit ${mostPerLook} for update skip locked)
  returning workflow_id as id`
const putBack = "insert into wf_app.run_change (workflow_id, due_at) select unnest($1::text[]), now() + interval '1 minute'"

async function read({ connection }: Options, ids: readonly string[]): Promise<readonly RunChange[]> {
  const { client, statuses, orders } = connection
  const [found, said] = await Promise.all([client.listWorkflows({ workflowIDs: [...ids] }), statuses.find(ids)])
  const reasons = await orders.terminated(found.filter(({ status }) => status === 'CANCELLED').map(({ workflowID }) => workflowID))
  return found
    .map((status) => runChangeOf(status, { said: said.get(status.workflowID) ?? null, terminateReason: reasons.get(status.workflowID) ?? null }))
    .filter((change) => change !== null)
}

/** Answers the runs whose tenant could not be written to: a suspended one must not hold up the others. */
async function record({ journal, logger }: Options, changes: readonly RunChange[]): Promise<readonly string[]> {
  const tenants = [...Map.groupBy(changes, ({ tenantId }) => tenantId)]
  const failed: string[] = []
  const writeNext = async () => {
    for (let next = tenants.shift(); next !== undefined; next = tenants.shift()) {
      const [tenantId, own] = next
      try {
        await journal?.record(tenantId, own)
      } catch (error) {
        logger.warn(`Runs of the tenant ${tenantId} could not be written down, trying again in a minute: ${String(error)}`)
        failed.push(...own.map(({ id }) => id))
      }
    }
  }
  await Promise.all(Array.from({ length: tenantsAtOnce }, writeNext))
  return failed
}

function ignore(): void {}
