import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { ModelCall } from '../domain/model-call.ts'
import type { Reading } from '../domain/reading.ts'
import type { AgentDraft, Briefing, PlanOutcome, RecordedThought, RunRecordStore } from '../ports/run-record-store.ts'
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
      const { rows } = await sql<ReadingRow>`${readings} where run_id = ${runId} order by read_at, reader`.execute(rowsOf(scope))
      return rows.map(toReading)
    },
    async newestReading(scope, reader) {
      // Ids of runs grow with time, so the primary key leads to the newest.
      const { rows } = await sql<ReadingRow>`
        ${readings} where tenant_id = ${scope.tenantId} and reader = ${reader} order by run_id desc limit 1`.execute(rowsOf(scope))
      return rows[0] === undefined ? null : toReading(rows[0])
    },
    async keepDraft(scope, runId, { thought, tasks, at }) {
      await sql`
        insert into agent_draft (tenant_id, run_id, thought, tasks, drafted_at)
        values (${scope.tenantId}, ${runId}, ${storableJson(thought)}::jsonb, ${storableJson(tasks)}::jsonb, ${at})
        on conflict do nothing`.execute(rowsOf(scope))
    },
    async findDraft(scope, runId) {
      const { rows } = await sql<AgentDraft>`select thought, tasks from agent_draft where run_id = ${runId}`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async keepCall(scope, runId, call) {
      const { task, attempt, model, host, prompt, promptVersion, messages, output, verdict, reason, answer, inputTokens, outputTokens } = call
      await sql`
        insert into model_call (tenant_id, run_id, task, attempt, model, host, prompt, prompt_version, messages, output, verdict, reason, answer,
          input_tokens, output_tokens, cost_micros, currency, elapsed_ms, asked_at)
        values (${scope.tenantId}, ${runId}, ${task}, ${attempt}, ${model}, ${host}, ${prompt}, ${promptVersion}, ${storableJson(messages)}::jsonb,
          ${storable(output)}, ${verdict}, ${storable(reason)}, ${storable(answer)}, ${inputTokens}, ${outputTokens}, ${call.costMicros}::bigint,
          ${call.currency}, ${call.elapsedMs}, ${call.askedAt})
        on conflict do nothing`.execute(rowsOf(scope))
    },
    async calls(scope, runId) {
      const { rows } = await sql<CallRow>`
        select task, attempt, model, host, prompt, prompt_version as "promptVersion", messages, output, verdict, reason, answer,
          input_tokens as "inputTokens", output_tokens as "outputTokens", cost_micros as "costMicros", currency, elapsed_ms as "elapsedMs",
          asked_at as "askedAt"
        from model_call where run_id = ${runId} order by asked_at, task, attempt`.execute(rowsOf(scope))
      return rows.map((row) => ({ ...row, costMicros: Number(row.costMicros) }))
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

const readings = sql`select reader, state, reason, content, digest, read_at as "readAt" from agent_reading`

type CallRow = Omit<ModelCall, 'costMicros'> & { readonly costMicros: string }

function storable(text: string | null): string | null {
  return text === null ? null : text.replaceAll('\u0000', '').toWellFormed()
}

function toReading({ reader, readAt, state, reason, content, digest }: ReadingRow): Reading {
  if (state === 'absent') return { reader, readAt, state, reason: reason ?? '' }
  return { reader, readAt, state, content, digest: digest ?? '' }
}
