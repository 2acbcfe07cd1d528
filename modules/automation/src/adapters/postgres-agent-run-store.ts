import { newestRows, rowsOf } from '@bizosaas/db'
import { type AgencyScope, type TenantScope, toPage } from '@bizosaas/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { AgentRunFilter, AgentRunItem, AgentRunStore } from '../ports/agent-run-store.ts'
import { announce } from './announce.ts'
import { tenantColumn, tenantView } from './tenant-join.ts'

export function createPostgresAgentRunStore(): AgentRunStore {
  return {
    async add(scope, run) {
      const { rows } = await sql`
        insert into agent_run (tenant_id, id, agent_id, connection_id, workflow_run_id, state, counts, abstentions, started_by, is_simulated, created_at,
          crew_run_id, crew_place)
        values (${run.tenantId}, ${run.id}, ${run.agentId}, ${run.connectionId}, ${run.workflowRunId}, ${run.state}, ${json(run.counts)},
          ${json(run.abstentions)}, ${run.startedBy},
          ${run.isSimulated} or (select is_simulated from current_tenant), ${run.createdAt},
          ${run.crewRunId}, ${run.crewPlace})
        on conflict do nothing returning id`.execute(rowsOf(scope))
      if (rows.length > 0) await announce(scope, { name: 'agent-run-changed', subjectId: run.id })
      return rows.length > 0
    },
    async find(scope, id) {
      const { rows } = await sql<AgentRunItem>`${select(scope)} where r.id = ${id}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async findByWorkflow(scope, workflowRunId) {
      const { rows } = await sql<AgentRunItem>`${select(scope)} where r.workflow_run_id = ${workflowRunId}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async list(scope, filter) {
      const newest = newestRows({ scope, table: 'agent_run', order: 'id', conditions: matching(filter), limit: filter.limit })
      const { rows } = await sql<AgentRunItem>`
        with ${newest} ${columns} from r join t on t.id = r.tenant_id order by r.id desc`.execute(rowsOf(scope))
      return toPage(rows, filter.limit)
    },
    async latest(scope, { agentIds, tenantId }) {
      const { rows } = await sql<AgentRunItem>`
        ${select(scope)}
        where r.id in (
          select (
            select l.id from agent_run l
            where l.agent_id = wanted.id and (${tenantId ?? null}::uuid is null or l.tenant_id = ${tenantId ?? null})
            order by l.id desc limit 1)
          from unnest(${agentIds}::text[]) wanted (id))`.execute(rowsOf(scope))
      return rows
    },
    async update(scope, id, change) {
      await sql`
        update agent_run set
          state = coalesce(${change.state ?? null}, state),
          progress = case when ${change.progress !== undefined} then ${json(change.progress ?? null)} else progress end,
          counts = coalesce(${jsonOrNull(change.counts)}, counts),
          abstentions = coalesce(${jsonOrNull(change.abstentions)}, abstentions),
          proposal_ids = coalesce(${change.proposalIds ?? null}::uuid[], proposal_ids),
          failure_code = coalesce(${change.failureCode ?? null}, failure_code),
          finished_at = coalesce(${change.finishedAt ?? null}::timestamptz, finished_at)
        where id = ${id}`.execute(rowsOf(scope))
      await announce(scope, { name: 'agent-run-changed', subjectId: id })
    },
  }
}

function matching({ cursor, tenantId, agentId }: AgentRunFilter): readonly RawBuilder<unknown>[] {
  return [
    ...(cursor === undefined ? [] : [sql`r.id < ${cursor}`]),
    ...(tenantId === undefined ? [] : [sql`r.tenant_id = ${tenantId}`]),
    ...(agentId === undefined ? [] : [sql`r.agent_id = ${agentId}`]),
  ]
}

const columns = sql`
  select r.id, r.tenant_id as "tenantId", r.agent_id as "agentId", r.connection_id as "connectionId", r.workflow_run_id as "workflowRunId", r.crew_run_id as "crewRunId", r.crew_place as "crewPlace", r.state, r.progress,
    r.counts, r.abstentions, r.proposal_ids as "proposalIds", r.failure_code as "failureCode", r.started_by as "startedBy",
    app.actor_label(r.started_by) as "startedByLabel",
    r.is_simulated as "isSimulated", r.created_at as "createdAt", r.finished_at as "finishedAt", ${tenantColumn}`

function select(scope: TenantScope | AgencyScope) {
  return sql`${columns} from agent_run r join ${tenantView(scope)} t on t.id = r.tenant_id`
}

function json(value: unknown) {
  return sql`${JSON.stringify(value)}::jsonb`
}

function jsonOrNull(value: unknown) {
  return value === undefined ? sql`null::jsonb` : json(value)
}
