import { rowsOf, textRowsOf } from '@bizosaas/db'
import { appError, type Json, jsonText } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { ProposalStore } from '../ports/proposal-store.ts'
import { proposalQuery, proposalsQuery } from './proposals-query.ts'
import { summaryJson } from './summary-json.ts'

/** The queue goes from the texts of the database to the text of the answer, in one query: nothing is built to be taken apart again. */
export function createPostgresProposalQueue(): Pick<ProposalStore, 'queue' | 'summary' | 'labels'> {
  return {
    async queue(scope, filter) {
      const rows = await textRowsOf(scope, proposalsQuery({ scope, filter }))
      const page = rows.slice(0, filter.limit)
      const nextCursor = rows.length > filter.limit ? (page.at(-1)?.[0] ?? null) : null
      return jsonText(`{"items":[${page.map(summaryJson).join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`)
    },
    async summary(scope, id) {
      const [row] = await textRowsOf(scope, proposalQuery(scope, id))
      if (row === undefined) throw appError('proposal-not-found')
      const summary: Json = JSON.parse(summaryJson(row))
      return summary
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
