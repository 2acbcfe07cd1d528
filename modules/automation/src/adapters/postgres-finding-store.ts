import { newestRows, rowsOf } from '@bizosaas/db'
import { type FindingId, type TenantScope, toPage } from '@bizosaas/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { DismissedFinding } from '../domain/agent-memory.ts'
import type { Finding } from '../domain/finding.ts'
import type { FindingFilter, FindingItem, FindingStore } from '../ports/finding-store.ts'
import { announce } from './announce.ts'
import { recordSighting } from './record-sighting.ts'
import { tenantColumn, tenantView } from './tenant-join.ts'

const columns = sql`
  r.id, r.tenant_id as "tenantId", r.key, r.code, r.severity, r.url, r.detail, r.hand, r.state, r.evidence_id as "evidenceId",
  r.proposal_id as "proposalId", r.last_seen_at as "lastSeenAt", r.last_seen_run as "lastSeenRun",
  case when r.dismissed_at is not null then json_build_object('by', r.dismissed_by, 'byLabel', app.actor_label(r.dismissed_by),
    'reason', r.dismissed_because, 'at', r.dismissed_at) end as dismissal, app.finding_history(r.tenant_id, r.id) as history`

export function createPostgresFindingStore(): FindingStore {
  return {
    record: recordSighting,
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
        with dismissed as (
          update finding set state = 'dismissed', dismissed_by = ${by}, dismissed_because = ${reason}, dismissed_at = ${at}
          where id = ${id} and state <> 'dismissed' returning tenant_id, id)
        update finding_span s set closed_at = greatest(${at}, s.opened_at), closed_as = 'dismissed'
        from dismissed d where s.tenant_id = d.tenant_id and s.finding_id = d.id and s.closed_at is null`.execute(rowsOf(scope))
      await tellRun(scope, id)
    },
    async restore(scope, { id, at }) {
      await sql`
        with restored as (
          update finding f set state = case when ${wasGone} then 'fixed' else 'persisting' end,
            dismissed_by = null, dismissed_because = null, dismissed_at = null
          where f.id = ${id} and f.state = 'dismissed' returning f.tenant_id, f.id, f.state, f.severity, f.detail)
        insert into finding_span (tenant_id, finding_id, opened_at, opened_as, severity, detail)
        select tenant_id, id, ${at}, 'restored', severity, detail from restored where state = 'persisting'`.execute(rowsOf(scope))
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

/** It was gone already when it was dismissed, and no run has seen it since. */
const wasGone = sql`exists (
  select from finding_span s where s.tenant_id = f.tenant_id and s.finding_id = f.id and s.closed_as = 'fixed' and s.closed_at >= f.last_seen_at)`

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
