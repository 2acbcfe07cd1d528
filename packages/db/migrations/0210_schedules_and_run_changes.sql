-- Schedules, the pointers by which one loop finds what is due, and how the engine tells which of its runs changed.

-- What is due when, without any content of the tenant: loops read it, then open the tenant.
create table due (
  tenant_id uuid not null references tenant (id),
  kind text not null,
  ref text not null,
  due_at timestamptz not null,
  primary key (tenant_id, kind, ref)
);
create index due_by_time on due (due_at);
grant select, update (due_at) on due to bizosaas_platform;

-- `next_at` is the next moment of the calendar, `due_at` when somebody has to look: later by jitter and stagger, null while nothing can come.
create table schedule (
  tenant_id uuid not null references tenant (id),
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  workflow text not null,
  input jsonb not null,
  cron text not null,
  time_zone text not null,
  overlap text not null check (overlap in ('skip', 'buffer-one')),
  catch_up_seconds integer not null check (catch_up_seconds >= 10),
  jitter_seconds integer not null check (jitter_seconds >= 0),
  stagger_seconds integer not null check (stagger_seconds >= 0),
  is_paused boolean not null,
  next_at timestamptz,
  due_at timestamptz,
  buffered_at timestamptz,
  triggered_at timestamptz,
  last_run_id text,
  last_fired_at timestamptz,
  skipped integer not null,
  missed integer not null,
  primary key (tenant_id, id)
);
select app.tenant_table('schedule');

-- Runs as the owner, because the tenant scope has no right on a platform table. The loop sleeps at most five seconds: what is due sooner wakes it.
create function app.point_to_schedule() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or new.due_at is null then
    delete from due where tenant_id = old.tenant_id and kind = 'schedule' and ref = old.id;
    return null;
  end if;
  insert into due (tenant_id, kind, ref, due_at) values (new.tenant_id, 'schedule', new.id, new.due_at)
  on conflict (tenant_id, kind, ref) do update set due_at = excluded.due_at;
  if new.due_at <= clock_timestamp() + interval '5 seconds' then
    perform pg_notify('bizosaas_due', '');
  end if;
  return null;
end $$;
revoke execute on function app.point_to_schedule() from public;
create trigger schedule_pointer after insert or update of due_at or delete on schedule for each row execute function app.point_to_schedule();

-- The engine's outbox: written by triggers on its own tables in the transaction of the change (they are made when the engine's schema is),
-- read and deleted once `workflow_run` says the same. No tenant content: ids of runs.
create table wf_app.run_change (
  seq bigint generated always as identity primary key,
  workflow_id text not null,
  -- Later than now where writing it down failed.
  due_at timestamptz not null default '-infinity'
);
grant select, insert, update, delete on wf_app.run_change to bizosaas_engine;

create function wf_app.note_run_change() returns trigger language plpgsql as $$
begin
  insert into wf_app.run_change (workflow_id) values (new.workflow_uuid);
  return null;
end $$;

-- What a run last said about itself.
create table wf_app.run_status (
  workflow_id text primary key,
  status jsonb not null
);
grant select, insert, update, delete on wf_app.run_status to bizosaas_engine;

-- A run that has not begun is listed too; old ones are removed.
alter table workflow_run drop constraint workflow_run_state_check;
alter table workflow_run add constraint workflow_run_state_check
  check (state in ('waiting', 'running', 'done', 'failed', 'cancelled', 'terminated', 'stuck'));
grant delete on workflow_run, workflow_step to bizosaas_tenant;
create index workflow_run_by_workflow on workflow_run (workflow, order_id desc);
create index workflow_run_not_done on workflow_run (state, order_id desc) where state <> 'done';

-- What happened to runs of the entered tenant and what their steps did, in one call. Runs that have ended stay as they ended and those that
-- began never wait again, whatever arrives late. A step's end is lost with a process that dies: when its run has ended, nothing of it runs.
create function app.record_runs(changes jsonb, steps jsonb) returns integer language plpgsql as $$
declare
  tenant uuid := app.tenant_id();
  written integer;
begin
  insert into workflow_run as run (
    tenant_id, id, order_id, workflow, version, parent_id, state, status, input, output, error_code, failure, started_by, started_at, finished_at)
  select tenant, c.id, c.order_id, c.workflow, c.version, c.parent_id, c.state, c.status, c.input, c.output, c.error_code, c.failure, c.started_by,
    c.started_at, c.finished_at
  from jsonb_to_recordset(changes) as c (
    id text, order_id uuid, workflow text, version integer, parent_id text, state text, status jsonb, input jsonb, output jsonb, error_code text,
    failure jsonb, started_by text, started_at timestamptz, finished_at timestamptz)
  on conflict (tenant_id, id) do update set
    state = case when run.finished_at is not null or excluded.state = 'waiting' then run.state else excluded.state end,
    status = coalesce(excluded.status, run.status),
    output = coalesce(run.output, excluded.output),
    error_code = coalesce(run.error_code, excluded.error_code),
    failure = coalesce(run.failure, excluded.failure),
    finished_at = coalesce(run.finished_at, excluded.finished_at);
  get diagnostics written = row_count;

  insert into workflow_step (tenant_id, run_id, key, name, attempt, outcome, error_code, started_at, finished_at)
  select tenant, s.run_id, s.key, s.name, s.attempt, s.outcome, s.error_code, s.started_at, s.finished_at
  from jsonb_to_recordset(steps) as s (
    run_id text, key text, name text, attempt integer, outcome text, error_code text, started_at timestamptz, finished_at timestamptz)
  on conflict (tenant_id, run_id, key) do update
  set attempt = excluded.attempt, outcome = excluded.outcome, error_code = excluded.error_code, finished_at = excluded.finished_at;

  update workflow_step s set outcome = case when c.state = 'done' then 'done' else 'failed' end, finished_at = c.finished_at
  from jsonb_to_recordset(changes) as c (id text, state text, finished_at timestamptz)
  where c.finished_at is not null and s.tenant_id = tenant and s.run_id = c.id and s.outcome = 'running';

  -- An agent's run ends with its workflow, however that ended: it must not hold its agent's place for ever.
  perform app.announce('agent-run-changed', tenant, ended::text) from app.end_agent_runs(changes) as ended;
  perform app.announce('workflow-run-changed', tenant, c.id) from jsonb_to_recordset(changes) as c (id text);
  return written;
end $$;

create function app.end_agent_runs(changes jsonb) returns setof uuid language sql
begin atomic
  update agent_run a set state = case when c.state = 'failed' then 'failed' else 'cancelled' end, failure_code = c.error_code,
    finished_at = c.finished_at, progress = null
  from jsonb_to_recordset(changes) as c (id text, state text, error_code text, finished_at timestamptz)
  where c.state in ('failed', 'cancelled', 'terminated') and a.tenant_id = app.tenant_id() and a.workflow_run_id = c.id
    and a.state in ('queued', 'running')
  returning a.id;
end;
revoke execute on function app.record_runs(jsonb, jsonb), app.end_agent_runs(jsonb) from public;
grant execute on function app.record_runs(jsonb, jsonb), app.end_agent_runs(jsonb) to bizosaas_tenant;
