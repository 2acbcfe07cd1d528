import { newestRows, rowsOf } from '@bizosaas/db'
import { type FindingId, newId, toPage } from '@bizosaas/kernel'
import { type RawBuilder, sql } from 'kysely'
import { type Finding, seenAgain } from '../domain/finding.ts'
import type { TenantRef } from '../domain/tenant-ref.ts'
import type { FindingFilter, FindingStore } from '../ports/finding-store.ts'
import { tenantColumn } from './tenant-join.ts'

const columns = sql`
  r.id, r.tenant_id as "tenantId", r.key, r.code, r.severity, r.url, r.detail, r.hand, r.state, r.evidence_id as "evidenceId",
  r.proposal_id as "proposalId", r.last_seen_at as "lastSeenAt"`

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
      const { rows } = await sql<Finding & { tenant: TenantRef }>`
        with ${newest} select ${columns}, ${tenantColumn} from r join t on t.id = r.tenant_id order by r.id desc`.execute(rowsOf(scope))
      return toPage(rows, filter.limit)
    },
    async ofRun(scope, runId) {
      const { rows } = await sql<Finding>`select ${columns} from finding r where r.last_seen_run = ${runId}`.execute(rowsOf(scope))
      return new Map(rows.map((finding) => [finding.key, finding]))
    },
    async link(scope, { ids, proposalId }) {
      await sql`update finding set proposal_id = ${proposalId} where id = any(${ids}::uuid[])`.execute(rowsOf(scope))
    },
  }
}

function matching({ cursor, tenantId, agentRunId }: FindingFilter): readonly RawBuilder<unknown>[] {
  return [
    ...(cursor === undefined ? [] : [sql`r.id < ${cursor}`]),
    ...(tenantId === undefined ? [] : [sql`r.tenant_id = ${tenantId}`]),
    ...(agentRunId === undefined ? [] : [sql`r.last_seen_run = ${agentRunId}`]),
  ]
}
