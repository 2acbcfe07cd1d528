import { DBOSClient } from '@dbos-inc/dbos-sdk'
import type { Pool } from 'pg'
import { type ClosedRuns, createClosedRuns } from './closed-runs.ts'
import { createDbosLogger } from './create-dbos-logger.ts'
import { applicationName, type DbosClientEngineOptions, engineSchema } from './engine-options.ts'
import { createEnginePool, engineUrl } from './engine-pool.ts'
import { plainJsonSerializer } from './plain-json-serializer.ts'
import { createRunReader, type RunReader } from './run-reader.ts'
import { createRunStatuses, type RunStatuses } from './run-statuses.ts'
import { createStopOrders, type StopOrders } from './stop-orders.ts'

/** The parts that both kinds of process have: a pool, the DBOS client over it, and what reads and stops runs. */
export interface EngineConnection {
  readonly pool: Pool
  readonly client: DBOSClient
  readonly orders: StopOrders
  readonly statuses: RunStatuses
  readonly reader: RunReader
  readonly closedRuns: ClosedRuns
  close(): Promise<void>
}

export async function openEngineConnection({ databaseUrl, logger, poolSize = 5 }: DbosClientEngineOptions): Promise<EngineConnection> {
  const pool = createEnginePool({
    databaseUrl,
    size: poolSize,
    onError: (error) => logger.warn(`An idle engine connection was lost: ${error.message}`),
  })
  const client = await DBOSClient.create({
    systemDatabaseUrl: engineUrl(databaseUrl),
    systemDatabasePool: pool,
    systemDatabaseSchemaName: engineSchema,
    applicationName,
    logger: createDbosLogger(logger),
    serializer: plainJsonSerializer,
  })
  const orders = createStopOrders({ pool, client })
  const statuses = createRunStatuses({ pool, logger })
  const closedRuns = createClosedRuns({ client })
  return {
    pool,
    client,
    orders,
    statuses,
    closedRuns,
    reader: createRunReader({ client, orders, statuses }),
    async close() {
      closedRuns.stop()
      await statuses.flush()
      await client.destroy()
      await pool.end()
    },
  }
}
