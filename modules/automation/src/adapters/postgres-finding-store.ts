import { newestRows, rowsOf } from '@bizosaas/db'
import { type FindingId, newId, type TenantScope, toPage } from '@bizosaas/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { DismissedFinding } from '../domain/agent-memory.ts'
import { type Finding, seenAgain } from '../domain/finding.ts'
import type { FindingFilter, FindingItem, FindingStore } from '../ports/finding-store.ts'
import { announce } from './announce.ts'
import { tenantColumn, tenantView } from './tenant-join.ts'

const columns = sql`
  r.id, r.tenant_id as "tenantId", r.key, r.code, r.severity, r.url, r.detail, r.hand, r.state, r.evidence_id as "evidenceId",
  r.proposal_id as "proposalId", r.last_seen_at as "lastSeenAt", r.last_seen_run as "lastSeenRun",
  case when r.dismissed_at is not null then json_build_object('by', r.dismissed_by, 'byLabel', app.actor_label(r.dismissed_by),
    'reason', r.dismissed_because, 'at', r.dismissed_at) end as dismissal`

export function createPostgresFindingStore(): FindingStore {
  return {
    async record(scope, sighting) {
      const db = rowsOf(scope)
      const { rows: known } = await sql<Pick<Finding, 'key' | 'state'> & { lastSeenRun: string }>`
        select key, state, last_seen_run as "lastSeenRun" from finding where agent_id = ${sighting.agentId} and key = any(${sighting.findings.map(({ key }) => key)})
        for update`.execute(db)
      const stateOf = new Map(known.map(({ key, state, lastSeenRun }) => [key, lastSeenRun === sighting.runId ? state : seenAgain(state)]))
      const rows = sighting.findings.map((finding) => ({ ...finding, id: newId<FindingId>(), state: stateOf.get(finding.key) ?? 'new' }))
      await sql`
        insert into finding (tenant_id, id, agent_id, connection_id, key, code, severity, url, detail, hand, state, evidence_id,
          first_seen_run, last_seen_run, first_seen_at, last_seen_at)
        select ${scope.tenantId}, f.id, ${sighting.agentId}, ${sighting.connectionId}, f.key, f.code, f.severity, f.url, f.detail, f.hand, f.state, f."evidenceId",
          ${sighting.runId}, ${sighting.runId}, ${sighting.at}, ${sighting.at}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as f(id uuid, key text, code text, severity text, url text, detail text, hand text, state text, "evidenceId" uuid)
        on conflict (tenant_id, agent_id, key) do update
        set severity = excluded.severity, detail = excluded.detail, hand = excluded.hand, state = excluded.state, evidence_id = excluded.evidence_id,
          last_seen_run = excluded.last_seen_run, last_seen_at = excluded.last_seen_at`.execute(db)
      const fixed = await sql`
        update finding set state = 'fixed', last_seen_at = ${sighting.at}
        where agent_id = ${sighting.agentId} and connection_id is not distinct from ${sighting.connectionId} and last_seen_run <> ${sighting.runId}
          and state in ('new', 'persisting') and url = any(${sighting.readUrls})`.execute(db)
      const fresh = rows.filter(({ state }) => state === 'new').length
      return { fresh, persisting: rows.length - fresh, fixed: Number(fixed.numAffectedRows ?? 0) }
    },
    async list(scope, filter) {
      const newest = newestRows({ scope, table: 'finding', order: 'id', conditions: matching(filter), limit: filter.limit })
      const { rows } = await sql<FindingItem>`
        with ${newest} select ${columns}, ${tenantColumn} from r join t on t.id = r.tenant_id order by r.id desc`.execute(rowsOf(scope))
      return toPage(rows, filter.limit)
    },
    async byKey(scope, { agentId, keys }) {
      const { rows } = await sql<Finding>`select ${columns} from finding r where r.agent_id = ${agentId} and r.key = any(${[...keys]})`.execute(
        rowsOf(scope),
      )
      return new Map(rows.map((finding) => [finding.key, finding]))
    },
    async find(scope, id) {
      const { rows } = await sql<FindingItem>`
        select ${columns}, ${tenantColumn} from finding r join ${tenantView(scope)} t on t.id = r.tenant_id where r.id = ${id}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async dismiss(scope, { id, by, reason, at }) {
      await sql`
        update finding set state = 'dismissed', dismissed_by = ${by}, dismissed_because = ${reason}, dismissed_at = ${at}
        where id = ${id} and state <> 'dismissed'`.execute(rowsOf(scope))
      await tellRun(scope, id)
    },
    async restore(scope, id) {
      await sql`
        update finding set state = 'persisting', dismissed_by = null, dismissed_because = null, dismissed_at = null
        where id = ${id} and state = 'dismissed'`.execute(rowsOf(scope))
      await tellRun(scope, id)
    },
    async dismissed(scope, { agentId, limit }) {
      const { rows } = await sql<DismissedFinding>`
        select key as "findingKey", code, url, dismissed_because as reason from finding
        where agent_id = ${agentId} and state = 'dismissed' order by dismissed_at desc, key limit ${limit}`.execute(rowsOf(scope))
      return rows
    },
    async link(scope, { ids, proposalId }) {
      await sql`update finding set proposal_id = ${proposalId} where id = any(${ids}::uuid[])`.execute(rowsOf(scope))
    },
  }
}

/** Its findings are looked at with their run. */
async function tellRun(scope: TenantScope, id: FindingId): Promise<void> {
  const { rows } = await sql<{ runId: string }>`select last_seen_run as "runId" from finding where id = ${id}`.execute(rowsOf(scope))
  for (const { runId } of rows) await announce(scope, { name: 'agent-run-changed', subjectId: runId })
}

function matching({ cursor, tenantId, agentRunId, agentId, states }: FindingFilter): readonly RawBuilder<unknown>[] {
  return [
    ...(cursor === undefined ? [] : [sql`r.id < ${cursor}`]),
    ...(tenantId === undefined ? [] : [sql`r.tenant_id = ${tenantId}`]),
    ...(agentRunId === undefined ? [] : [sql`r.last_seen_run = ${agentRunId}`]),
    ...(agentId === undefined ? [] : [sql`r.agent_id = ${agentId}`]),
    ...(states === undefined ? [] : [sql`r.state = any(${states}::text[])`]),
  ]
}
