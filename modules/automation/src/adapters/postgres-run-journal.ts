import { rowsOf } from '@bizosaas/db'
import type { Clock, Scopes, SystemActor, TenantScope } from '@bizosaas/kernel'
import { newId, type TenantId, toId } from '@bizosaas/kernel'
import type { JournalRun, Outcome, RunJournal } from '@bizosaas/workflow-kit'
import { sql } from 'kysely'
import { announce } from './announce.ts'

const actor: SystemActor = { kind: 'system', name: 'workflow-engine' }

/** Writes `workflow_run`, the only place where screens read runs from. Every call may be repeated. */
export function createPostgresRunJournal({ scopes, clock }: { scopes: Scopes; clock: Clock }): RunJournal {
  const inTenant = (run: JournalRun, fn: (scope: TenantScope) => Promise<void>) =>
    scopes.withTenant({ actor, tenantId: toId<TenantId>(run.tenantId) }, fn)
  return {
    started: (run) =>
      inTenant(run, async (scope) => {
        await upsert({ scope, run, at: clock.now() })
        await announce(scope, { name: 'workflow-run-changed', subjectId: run.id })
      }),
    status: (run) =>
      inTenant(run, async (scope) => {
        await sql`update workflow_run set status = ${JSON.stringify(run.status ?? null)}::jsonb where id = ${run.id}`.execute(rowsOf(scope))
        await announce(scope, { name: 'workflow-run-changed', subjectId: run.id })
      }),
    finished: (run) =>
      inTenant(run, async (scope) => {
        const at = clock.now()
        await upsert({ scope, run, at })
        await close({ scope, run, outcome: run.outcome, at })
        await announce(scope, { name: 'workflow-run-changed', subjectId: run.id })
      }),
  }
}

interface Entry {
  readonly scope: TenantScope
  readonly run: JournalRun
  readonly at: Date
}

async function upsert({ scope, run, at }: Entry): Promise<void> {
  await sql`
    insert into workflow_run (tenant_id, id, order_id, workflow, version, parent_id, state, started_by, started_at)
    values (${scope.tenantId}, ${run.id}, ${newId()}, ${run.workflow}, ${run.version}, ${run.parentId}, 'running', 'system:workflow-engine', ${at})
    on conflict (tenant_id, id) do update set parent_id = excluded.parent_id, version = excluded.version`.execute(rowsOf(scope))
}

const states = { completed: 'done', failed: 'failed', cancelled: 'cancelled', terminated: 'terminated' } as const satisfies Record<
  Outcome['state'],
  string
>

/** An agent's run ends with its workflow, however that ended: it must not hold its agent's place for ever. */
async function close({ scope, run, outcome, at }: Entry & { outcome: Outcome }): Promise<void> {
  const db = rowsOf(scope)
  const failure = outcome.state === 'failed' ? outcome.failure : null
  const output = outcome.state === 'completed' ? JSON.stringify(outcome.value ?? null) : null
  await sql`
    update workflow_run set state = ${states[outcome.state]}, output = ${output}::jsonb, error_code = ${failure?.code ?? null},
      failure = ${failure === null ? null : JSON.stringify(failure)}::jsonb, finished_at = coalesce(finished_at, ${at}::timestamptz)
    where id = ${run.id}`.execute(db)
  if (outcome.state === 'completed') return
  const ended = await sql<{ id: string }>`
    update agent_run set state = ${outcome.state === 'failed' ? 'failed' : 'cancelled'}, failure_code = ${failure?.code ?? null}, finished_at = ${at}, progress = null
    where workflow_run_id = ${run.id} and state in ('queued', 'running') returning id`.execute(db)
  for (const { id } of ended.rows) await announce(scope, { name: 'agent-run-changed', subjectId: id })
}
