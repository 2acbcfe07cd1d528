import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { AgentCost, AgentCostReader } from '../ports/agent-cost-reader.ts'

type Row = Omit<AgentCost, 'costMicros'> & { readonly costMicros: string }

/** What a run spent stands in the holds of its budget, under its id; this only says which agent the run was of. */
export function createPostgresAgentCostReader(): AgentCostReader {
  return {
    async ofMonth(scope, { month, tenantId }) {
      const { rows } = await sql<Row>`
        select r.agent_id as "agentId", h.currency, sum(h.settled_micros)::text as "costMicros", count(distinct r.id)::int as runs
        from budget_hold h join agent_run r on r.tenant_id = h.tenant_id and r.id::text = h.run
        where h.month = ${month} and h.settled_micros > 0 and (${tenantId ?? null}::uuid is null or h.tenant_id = ${tenantId ?? null})
        group by r.agent_id, h.currency order by r.agent_id, h.currency`.execute(rowsOf(scope))
      return rows.map((row) => ({ ...row, costMicros: Number(row.costMicros) }))
    },
  }
}
