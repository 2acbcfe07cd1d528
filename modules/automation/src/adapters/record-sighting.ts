import { rowsOf } from '@bizosaas/db'
import { type FindingId, newId, type TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import { type Finding, seenAgain } from '../domain/finding.ts'
import type { FindingSighting, FindingStore } from '../ports/finding-store.ts'

/** What a run saw, and what of the earlier is gone. A finding that is new or persisting has an open span; any other has none. */
export const recordSighting: FindingStore['record'] = async (scope, sighting) => {
  const states = await statesNow(scope, sighting)
  const rows = sighting.findings.map((finding) => ({ ...finding, id: newId<FindingId>(), state: states.get(finding.key) ?? 'new' }))
  await keep({ scope, sighting, rows })
  await openSpans(scope, sighting)
  const fixed = await closeGone(scope, sighting)
  const fresh = rows.filter(({ state }) => state === 'new').length
  return { fresh, persisting: rows.length - fresh, fixed }
}

/** How each that is known already stands from now on. */
async function statesNow(scope: TenantScope, { agentId, runId, findings }: FindingSighting): Promise<ReadonlyMap<string, Finding['state']>> {
  const { rows } = await sql<Pick<Finding, 'key' | 'state'> & { lastSeenRun: string }>`
    select key, state, last_seen_run as "lastSeenRun" from finding where agent_id = ${agentId} and key = any(${findings.map(({ key }) => key)})
    for update`.execute(rowsOf(scope))
  return new Map(rows.map(({ key, state, lastSeenRun }) => [key, lastSeenRun === runId ? state : seenAgain(state)]))
}

interface Keeping {
  readonly scope: TenantScope
  readonly sighting: FindingSighting
  readonly rows: readonly object[]
}

async function keep({ scope, sighting: { agentId, connectionId, runId, at }, rows }: Keeping): Promise<void> {
  await sql`
    insert into finding (tenant_id, id, agent_id, connection_id, key, code, severity, url, detail, hand, may_stay, standing, state, evidence_id,
      first_seen_run, last_seen_run, first_seen_at, last_seen_at)
    select ${scope.tenantId}, f.id, ${agentId}, ${connectionId}, f.key, f.code, f.severity, f.url, f.detail, f.hand,
      coalesce(f."mayStay", false), f.standing, f.state, f."evidenceId",
      ${runId}, ${runId}, ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as f(id uuid, key text, code text, severity text, url text, detail text, hand text, "mayStay" boolean, standing text, state text,
        "evidenceId" uuid)
    on conflict (tenant_id, agent_id, key) do update
    set severity = excluded.severity, detail = excluded.detail, hand = excluded.hand, may_stay = excluded.may_stay, standing = excluded.standing,
      state = excluded.state, evidence_id = excluded.evidence_id,
      last_seen_run = excluded.last_seen_run, last_seen_at = excluded.last_seen_at`.execute(rowsOf(scope))
}

/** Of those that have none: what persists goes on in the one it has. */
async function openSpans(scope: TenantScope, { agentId, findings, at }: FindingSighting): Promise<void> {
  await sql`
    insert into finding_span (tenant_id, finding_id, opened_at, opened_as, severity, detail)
    select tenant_id, id, ${at}, 'found', severity, detail from finding
    where agent_id = ${agentId} and key = any(${findings.map(({ key }) => key)}) and state in ('new', 'persisting')
    on conflict (tenant_id, finding_id) where closed_at is null do nothing`.execute(rowsOf(scope))
}

/** Only a fault of a page that was read can be called fixed. */
async function closeGone(scope: TenantScope, { agentId, connectionId, runId, readUrls, at }: FindingSighting): Promise<number> {
  const { rows } = await sql<{ fixed: number }>`
    with gone as (
      update finding set state = 'fixed', last_seen_at = ${at}
      where agent_id = ${agentId} and connection_id is not distinct from ${connectionId} and last_seen_run <> ${runId}
        and state in ('new', 'persisting') and url = any(${[...readUrls]})
      returning tenant_id, id),
    closed as (
      update finding_span s set closed_at = greatest(${at}, s.opened_at), closed_as = 'fixed'
      from gone g where s.tenant_id = g.tenant_id and s.finding_id = g.id and s.closed_at is null)
    select count(*)::int as fixed from gone`.execute(rowsOf(scope))
  return rows[0]?.fixed ?? 0
}
