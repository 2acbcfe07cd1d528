import { rowsOf } from '@bizosaas/db'
import type { AgencyScope, TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { CrewMemberRun } from '../domain/crew.ts'
import type { CrewRunItem, CrewRunStore } from '../ports/crew-run-store.ts'
import { announce } from './announce.ts'
import { tenantColumn, tenantView } from './tenant-join.ts'

export function createPostgresCrewRunStore(): CrewRunStore {
  return {
    async add(scope, run) {
      const { rows } = await sql`
        insert into crew_run (tenant_id, id, crew_id, connection_id, workflow_run_id, state, started_by, is_simulated, created_at)
        values (${run.tenantId}, ${run.id}, ${run.crewId}, ${run.connectionId}, ${run.workflowRunId}, ${run.state}, ${run.startedBy},
          ${run.isSimulated}, ${run.createdAt})
        on conflict do nothing returning id`.execute(rowsOf(scope))
      if (rows.length > 0) await announce(scope, { name: 'agent-run-changed', subjectId: run.id })
      return rows.length > 0
    },
    async find(scope, id) {
      const { rows } = await sql<CrewRunItem>`${select(scope)} where r.id = ${id}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async latest(scope, { crewIds, tenantId }) {
      const { rows } = await sql<CrewRunItem>`
        ${select(scope)}
        where r.id in (
          select (
            select l.id from crew_run l
            where l.crew_id = wanted.id and (${tenantId ?? null}::uuid is null or l.tenant_id = ${tenantId ?? null})
            order by l.id desc limit 1)
          from unnest(${crewIds}::text[]) wanted (id))`.execute(rowsOf(scope))
      return rows
    },
    async update(scope, id, { state, finishedAt }) {
      await sql`update crew_run set state = ${state}, finished_at = coalesce(${finishedAt ?? null}::timestamptz, finished_at) where id = ${id}`.execute(
        rowsOf(scope),
      )
      await announce(scope, { name: 'agent-run-changed', subjectId: id })
    },
    async members(scope, id) {
      const { rows } = await sql<CrewMemberRun>`
        select a.id as "runId", a.agent_id as "agentId", a.connection_id as "connectionId", a.state, cardinality(a.proposal_ids) as proposals,
          a.cost_micros::float8 as "costMicros", a.currency, a.created_at as "startedAt", a.finished_at as "finishedAt", t.thought,
          coalesce(t.evidence_ids, '{}') as "evidenceIds"
        from agent_run a left join agent_thought t on t.tenant_id = a.tenant_id and t.run_id = a.id
        where a.crew_run_id = ${id} order by a.crew_place`.execute(rowsOf(scope))
      return rows
    },
  }
}

function select(scope: TenantScope | AgencyScope) {
  return sql`
    select r.id, r.tenant_id as "tenantId", r.crew_id as "crewId", r.connection_id as "connectionId", r.workflow_run_id as "workflowRunId", r.state,
      r.failure_code as "failureCode", r.started_by as "startedBy", app.actor_label(r.started_by) as "startedByLabel", r.is_simulated as "isSimulated",
      r.created_at as "createdAt", r.finished_at as "finishedAt", ${tenantColumn}
    from crew_run r join ${tenantView(scope)} t on t.id = r.tenant_id`
}
