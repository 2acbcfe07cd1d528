import { rowsOf } from '@bizosaas/db'
import { eventNames, type OutboxId, type TenantId, toId } from '@bizosaas/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import { jsonSchema } from '../ports/content-schema.ts'
import type { Outbox, OutboxKind } from '../ports/outbox.ts'

const kindSchema: z.ZodType<OutboxKind> = z.enum(['start-execution', 'proposal-deadline', ...eventNames])

export function createPostgresOutbox(): Outbox {
  return {
    async add(scope, { id, kind, ref, payload, dueAt }) {
      const row = { tenant_id: scope.tenantId, id, kind, ref, payload: JSON.stringify(payload), created_at: sql<Date>`now()`, due_at: dueAt }
      await rowsOf(scope).insertInto('outbox').values(row).execute()
    },
    async find(scope, id) {
      const row = await rowsOf(scope).selectFrom('outbox').selectAll().where('tenant_id', '=', scope.tenantId).where('id', '=', id).executeTakeFirst()
      if (row === undefined) return null
      return { id: toId<OutboxId>(row.id), kind: kindSchema.parse(row.kind), ref: row.ref, payload: jsonSchema.parse(row.payload), dueAt: row.due_at }
    },
    async finish(scope, id, at) {
      const { numUpdatedRows } = await rowsOf(scope)
        .updateTable('outbox')
        .set({ done_at: at })
        .where('tenant_id', '=', scope.tenantId)
        .where('id', '=', id)
        .where('done_at', 'is', null)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async postpone(scope, id, dueAt) {
      await rowsOf(scope)
        .updateTable('outbox')
        .set(({ eb }) => ({ due_at: dueAt, attempts: eb('attempts', '+', 1) }))
        .where('tenant_id', '=', scope.tenantId)
        .where('id', '=', id)
        .execute()
    },
    async due(scope, { now, limit }) {
      const rows = await rowsOf(scope)
        .selectFrom('outbox_due')
        .selectAll()
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        id: toId<OutboxId>(row.id),
        tenantId: toId<TenantId>(row.tenant_id),
        kind: row.kind,
        ref: row.ref,
        dueAt: row.due_at,
      }))
    },
    async announce(scope, { name, subjectId }) {
      await sql`select app.announce(${name}, ${scope.tenantId}, ${subjectId})`.execute(rowsOf(scope))
    },
  }
}
