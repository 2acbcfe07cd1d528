import { Client, type Pool } from 'pg'
import type { CancelWatch } from './cancel-watch.ts'
import { dbosInternals } from './dbos-internals.ts'
import { type EngineLogger, stopChannel } from './engine-options.ts'
import { engineUrl } from './engine-pool.ts'

export interface ExecutorPresence {
  /** Takes over the open runs of dead processes, now and every second. */
  watch(): void
  stop(): Promise<void>
}

interface PresenceOptions {
  readonly databaseUrl: string
  readonly executorId: string
  readonly pool: Pool
  readonly logger: EngineLogger
  /** Hears on the same connection who is told to stop. */
  readonly bell: Pick<CancelWatch, 'ring' | 'hears' | 'isDeaf'>
}

const lookEveryMs = 1000
const reconnectAfterMs = 200
const lockKey = "hashtextextended('bizosaas-executor:' || $1, 0)"
// A machine that vanishes without closing its connection is noticed in about 15 s instead of two hours.
const keepAlive = '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2'

/**
 * A process shows that it lives by a session advisory lock on its executor id; the server drops it with the connection.
 * Peers that get the lock of an owner of open runs know that it is dead. A process wrongly taken for dead loses its runs
 * to the peer and stops working on them at their next checkpoint, without running any undo.
 */
export async function createExecutorPresence({ databaseUrl, executorId, pool, logger, bell }: PresenceOptions): Promise<ExecutorPresence> {
  let stopped = false
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined

  const hold = async () => {
    const next = new Client({ connectionString: withOptions(databaseUrl), keepAlive: true })
    next.on('error', (error) => logger.warn(`The connection that shows this process alive was lost: ${error.message}`))
    await next.connect()
    await next.query(`select pg_advisory_lock(${lockKey})`, [executorId])
    next.on('notification', ({ payload }) => bell.ring(payload ?? ''))
    next.on('end', () => {
      bell.isDeaf()
      if (!stopped) setTimeout(holdAgain, reconnectAfterMs)
    })
    await next.query(`listen ${stopChannel}`)
    bell.hears()
    client = next
  }
  const holdAgain = async () => {
    if (stopped) return
    try {
      await hold()
    } catch {
      setTimeout(holdAgain, reconnectAfterMs)
    }
  }
  const look = async () => {
    try {
      const others = (await dbosInternals.listOwners(pool)).filter((owner) => owner !== executorId)
      for (const owner of others) await takeOver({ owner, pool, logger })
    } catch (error) {
      logger.warn(`Looking for runs of dead processes failed: ${String(error)}`)
    }
    if (!stopped) timer = setTimeout(look, lookEveryMs)
  }

  await hold()
  return {
    watch: () => void look(),
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}

async function takeOver({ owner, pool, logger }: { owner: string; pool: Pool; logger: EngineLogger }): Promise<void> {
  const connection = await pool.connect()
  connection.on('error', ignore)
  try {
    await connection.query('begin')
    const { rows } = await connection.query<{ dead: boolean }>(`select pg_try_advisory_xact_lock(${lockKey}) as dead`, [owner])
    if (rows[0]?.dead) logger.info(`Took over ${await dbosInternals.recoverRunsOf(owner)} runs of the dead process ${owner}.`)
  } finally {
    await connection.query('rollback').catch(ignore)
    connection.off('error', ignore)
    connection.release()
  }
}

// A connection that breaks between two statements shows at the next one; without a listener it would end the process.
function ignore(): void {}

function withOptions(databaseUrl: string): string {
  const url = new URL(engineUrl(databaseUrl))
  url.searchParams.set('options', `${url.searchParams.get('options')} ${keepAlive}`)
  return url.href
}
