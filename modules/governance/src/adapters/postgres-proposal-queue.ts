import { rowsOf } from '@bizosaas/db'
import { appError, type Json } from '@bizosaas/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import { jsonSchema } from '../ports/content-schema.ts'
import type { ProposalStore } from '../ports/proposal-store.ts'

const pageSchema = z.object({ items: z.array(jsonSchema), nextCursor: z.string().nullable() })

/** The queue is made as JSON by PostgreSQL: one round trip, and nothing is built twice. */
export function createPostgresProposalQueue(): Pick<ProposalStore, 'queue' | 'summary' | 'labels'> {
  return {
    async queue(scope, filter) {
      const { rows } = await sql<{ page: unknown }>`select app.approval_queue(
        ${filter.group === 'all' ? null : filter.group}, ${filter.tenantId ?? null}, ${filter.risk ?? null}, ${filter.findingCode ?? null},
        ${filter.agentId ?? null}, ${filter.undoes ?? null}, ${filter.cursor ?? null}, ${filter.limit}) as page`.execute(rowsOf(scope))
      return pageSchema.parse(rows[0]?.page)
    },
    async summary(scope, id) {
      const { rows } = await sql<{ summary: Json }>`
        select app.proposal_summary(p, t.slug, t.name, t.is_simulated) as summary
        from proposal p cross join current_tenant t where p.tenant_id = ${scope.tenantId} and p.id = ${id}`.execute(rowsOf(scope))
      const row = rows[0]
      if (row === undefined) throw appError('proposal-not-found')
      return row.summary
    },
    async labels(scope, refs) {
      const wanted = [...new Set(refs)]
      if (wanted.length === 0) return new Map()
      const { rows } = await sql<{ ref: string; label: string }>`
        select ref, app.actor_label(ref) as label from unnest(${wanted}::text[]) ref`.execute(rowsOf(scope))
      return new Map(rows.map(({ ref, label }) => [ref, label]))
    },
  }
}
