import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { AskedChange } from '../domain/agent-memory.ts'
import type { AgentMemoryStore } from '../ports/agent-memory-store.ts'

export function createPostgresAgentMemoryStore(): AgentMemoryStore {
  return {
    async keep(scope, { agentId, runId, at, changes }) {
      await sql`
        insert into agent_memory (tenant_id, proposal_id, position, agent_id, run_id, finding_key, code, url, asked_at)
        select ${scope.tenantId}, c."proposalId", c.position, ${agentId}, ${runId}, c."findingKey", c.code, c.url, ${at}
        from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c("proposalId" uuid, position integer, "findingKey" text, code text, url text)
        on conflict do nothing`.execute(rowsOf(scope))
    },
    async asked(scope, { agentId, limit }) {
      const { rows } = await sql<AskedChange>`
        select proposal_id as "proposalId", position, finding_key as "findingKey", code, url
        from agent_memory where tenant_id = ${scope.tenantId} and agent_id = ${agentId}
        order by proposal_id desc, position limit ${limit}`.execute(rowsOf(scope))
      return rows
    },
  }
}
