import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { ChangedProposal } from '../domain/changed-proposal.ts'
import type { ProposalAnswer } from '../domain/proposal-answer.ts'
import type { ProposalStore } from '../ports/proposal-store.ts'

/** The texts of one action, taken out where they stand: a whole content is many times as large. */
const textsOf = (action: string) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('label', c->'label', 'text', c->'after') order by n), '[]')
  from jsonb_array_elements(${sql.ref(action)}->'preview'->'changes') with ordinality as changes(c, n))`

/** What became of proposals, each question in one query. */
export function createPostgresProposalAnswers(): Pick<ProposalStore, 'answers' | 'changed'> {
  return {
    async changed(scope, { states, since, limit }) {
      const { rows } = await sql<ChangedProposal>`
        select id, title, state, created_at as "createdAt", changed_at as "changedAt", expires_at as "expiresAt"
        from proposal where tenant_id = ${scope.tenantId} and state = any(${states}::text[]) and changed_at >= ${since}
        order by id limit ${limit}`.execute(rowsOf(scope))
      return rows
    },
    async answers(scope, ids) {
      const { rows } = await sql<ProposalAnswer>`
        select p.id, p.state, p.changed_at as at,
          (select coalesce(jsonb_agg(jsonb_build_object('asked', ${textsOf('a')}, 'stands', ${textsOf('s')}, 'isExcluded', s->'isExcluded') order by n), '[]')
            from rows from (jsonb_array_elements(first.content->'actions'), jsonb_array_elements(now.content->'actions')) with ordinality as actions(a, s, n)
          ) as actions,
          (select d.reason from decision d where d.tenant_id = p.tenant_id and d.proposal_id = p.id and d.verdict = 'reject' order by d.id desc limit 1) as reason,
          (select o.detail->>'verdict' from proposal_outcome o
            where o.tenant_id = p.tenant_id and o.proposal_id = p.id and o.kind = 'measured' order by o.id desc limit 1) as verdict
        from proposal p
        join proposal_version first on first.tenant_id = p.tenant_id and first.proposal_id = p.id and first.version = 1
        join proposal_version now on now.tenant_id = p.tenant_id and now.proposal_id = p.id and now.version = p.version
        where p.tenant_id = ${scope.tenantId} and p.id = any(${ids}::uuid[])
        order by p.id`.execute(rowsOf(scope))
      return rows
    },
  }
}
