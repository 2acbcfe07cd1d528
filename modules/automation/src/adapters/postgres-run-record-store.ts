import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { Reading } from '../domain/reading.ts'
import type { Briefing, PlanOutcome, RecordedThought, RunRecordStore } from '../ports/run-record-store.ts'
import { storableJson } from './storable-json.ts'
import { tenantColumn, tenantView } from './tenant-join.ts'

type ThoughtRow = Omit<RecordedThought, 'outcomes'> & { readonly outcomes: Readonly<Record<string, PlanOutcome>> }
type ReadingRow = { reader: string; state: 'read' | 'absent'; reason: string | null; content: never; digest: string | null; readAt: Date }

export function createPostgresRunRecordStore(): RunRecordStore {
  return {
    async keepReading(scope, runId, reading) {
      const { reason, content, digest } = { reason: null, content: null, digest: null, ...reading }
      await sql`
        insert into agent_reading (tenant_id, run_id, reader, state, reason, content, digest, read_at)
        values (${scope.tenantId}, ${runId}, ${reading.reader}, ${reading.state}, ${reason}, nullif(${storableJson(content)}::jsonb, 'null'), ${digest}, ${reading.readAt})
        on conflict (tenant_id, run_id, reader) do update
        set state = excluded.state, reason = excluded.reason, content = excluded.content, digest = excluded.digest, read_at = excluded.read_at`.execute(
        rowsOf(scope),
      )
    },
    async readings(scope, runId) {
      const { rows } = await sql<ReadingRow>`
        select reader, state, reason, content, digest, read_at as "readAt" from agent_reading where run_id = ${runId} order by read_at, reader`.execute(
        rowsOf(scope),
      )
      return rows.map(toReading)
    },
    async keepThought(scope, runId, { thought, digest, evidenceIds, at }) {
      await sql`
        insert into agent_thought (tenant_id, run_id, thought, digest, evidence_ids, thought_at)
        values (${scope.tenantId}, ${runId}, ${storableJson(thought)}::jsonb, ${digest}, ${storableJson(evidenceIds)}::jsonb, ${at})
        on conflict do nothing`.execute(rowsOf(scope))
    },
    async findThought(scope, runId) {
      const { rows } = await sql<ThoughtRow>`
        select thought, digest, evidence_ids as "evidenceIds", outcomes, thought_at as at from agent_thought where run_id = ${runId}`.execute(
        rowsOf(scope),
      )
      const [row] = rows
      return row === undefined ? null : { ...row, outcomes: Object.values(row.outcomes) }
    },
    async briefings(scope, { agentId, tenantId }) {
      // The runs of one week by the index on agents; a thought is opened for the newest of each tenant alone.
      const { rows } = await sql<Briefing>`
        with newest as (
          select distinct on (r.tenant_id) r.tenant_id, r.id from agent_run r
          where r.agent_id = ${agentId} and r.state = 'done' and r.created_at > now() - interval '7 days'
            and (${tenantId ?? null}::uuid is null or r.tenant_id = ${tenantId ?? null})
          order by r.tenant_id, r.id desc)
        select n.id as "runId", ${tenantColumn}, h.thought_at as at, h.thought->'brief' as lines
        from newest n
        join agent_thought h on h.tenant_id = n.tenant_id and h.run_id = n.id and h.thought ? 'brief'
        join ${tenantView(scope)} t on t.id = n.tenant_id
        order by t.name, t.id`.execute(rowsOf(scope))
      return rows
    },
    async keepOutcome(scope, runId, outcome) {
      const entry = storableJson({ [outcome.planKey]: outcome })
      await sql`update agent_thought set outcomes = outcomes || ${entry}::jsonb where run_id = ${runId}`.execute(rowsOf(scope))
    },
  }
}

function toReading({ reader, readAt, state, reason, content, digest }: ReadingRow): Reading {
  if (state === 'absent') return { reader, readAt, state, reason: reason ?? '' }
  return { reader, readAt, state, content, digest: digest ?? '' }
}
