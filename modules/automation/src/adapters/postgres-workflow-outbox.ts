import { rowsOf } from '@bizosaas/db'
import { type Clock, newId, type OutboxId } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { WorkflowOutbox } from '../ports/workflow-outbox.ts'

/** The kind of outbox row that starts a workflow of this module. */
export const workflowStartKind = 'workflow-start'

export function createPostgresWorkflowOutbox({ clock }: { clock: Clock }): WorkflowOutbox {
  return {
    async start(scope, start) {
      const at = clock.now()
      await sql`
        insert into outbox (tenant_id, id, kind, ref, payload, created_at, due_at)
        values (${scope.tenantId}, ${newId<OutboxId>()}, ${workflowStartKind}, ${start.runId}, ${JSON.stringify(start)}::jsonb, ${at}, ${at})`.execute(
        rowsOf(scope),
      )
    },
  }
}
