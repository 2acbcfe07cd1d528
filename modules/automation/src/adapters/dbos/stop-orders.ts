import type { MailboxMessage } from '@bizosaas/workflow-kit'
import type { DBOSClient } from '@dbos-inc/dbos-sdk'
import type { Pool } from 'pg'
import { mailTopic } from './engine-options.ts'

export interface StopOrders {
  /** The row that steps read and the message that wakes waiting runs, in one transaction. */
  cancel(id: string, reason: string): Promise<void>
  noteTerminate(id: string, reason: string): Promise<void>
  terminateReason(id: string): Promise<string | null>
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
    async terminateReason(id) {
      const { rows } = await pool.query<{ reason: string }>("select reason from wf_app.stop_order where workflow_id = $1 and kind = 'terminate'", [
        id,
      ])
      return rows[0]?.reason ?? null
    },
    async cancelled(ids) {
      const { rows } = await pool.query<{ id: string; reason: string }>({
        name: 'cancel-orders',
        text: "select workflow_id as id, reason from wf_app.stop_order where workflow_id = any ($1) and kind = 'cancel'",
        values: [ids],
      })
      return new Map(rows.map(({ id, reason }) => [id, reason]))
    },
    async forget(ids) {
      await pool.query('delete from wf_app.stop_order where workflow_id = any ($1)', [ids])
    },
  }
}

function ignore(): void {}
