import type { MailboxMessage } from '@bizosaas/workflow-kit'
import type { DBOSClient } from '@dbos-inc/dbos-sdk'
import type { Pool } from 'pg'
import { mailTopic, stopChannel } from './engine-options.ts'

export interface StopOrders {
  /** The row that steps read and the message that wakes waiting runs, in one transaction. */
  cancel(id: string, reason: string): Promise<void>
  noteTerminate(id: string, reason: string): Promise<void>
  /** Reasons of the terminate orders among these runs. */
  terminated(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Reasons of the cancel orders among these runs. */
  cancelled(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  forget(ids: readonly string[]): Promise<void>
}

export function createStopOrders({ pool, client }: { pool: Pool; client: DBOSClient }): StopOrders {
  const insert = 'insert into wf_app.stop_order (workflow_id, kind, reason) values ($1, $2, $3) on conflict do nothing'
  return {
    async cancel(id, reason) {
      const message: MailboxMessage = { kind: 'cancel', reason }
      const connection = await pool.connect()
      // A connection that breaks between two statements shows at the next one; without a listener it would end the process.
      connection.once('error', ignore)
      try {
        await connection.query('begin')
        await connection.query(insert, [id, 'cancel', reason])
        await client.sendInTransaction(connection, id, message, mailTopic, 'cancel')
        await connection.query('select pg_notify($1, $2)', [stopChannel, id])
        await connection.query('commit')
        connection.off('error', ignore)
        connection.release()
      } catch (error) {
        connection.release(true)
        throw error
      }
    },
    async noteTerminate(id, reason) {
      await pool.query(insert, [id, 'terminate', reason])
    },
    terminated: (ids) => (ids.length === 0 ? nobody : reasons({ pool, kind: 'terminate', ids })),
    cancelled: (ids) => reasons({ pool, kind: 'cancel', ids }),
    async forget(ids) {
      await pool.query('delete from wf_app.stop_order where workflow_id = any ($1)', [ids])
    },
  }
}

const nobody = Promise.resolve(new Map<string, string>())

async function reasons({
  pool,
  kind,
  ids,
}: {
  pool: Pool
  kind: 'cancel' | 'terminate'
  ids: readonly string[]
}): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; reason: string }>({
    name: 'stop-orders',
    text: 'select workflow_id as id, reason from wf_app.stop_order where workflow_id = any ($1) and kind = $2',
    values: [ids, kind],
  })
  return new Map(rows.map(({ id, reason }) => [id, reason]))
}

function ignore(): void {}
