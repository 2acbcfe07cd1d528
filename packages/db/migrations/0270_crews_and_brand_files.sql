-- Crews: several agents that work on one goal in order, and the brand file that one of them judges by.

create table crew_run (
  tenant_id uuid not null references tenant (id) on delete cascade,
  id uuid not null,
  crew_id text not null,
  connection_id uuid,
  workflow_run_id text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  failure_code text,
  started_by text not null,
  is_simulated boolean not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id)
);
create unique index crew_run_in_flight on crew_run (tenant_id, crew_id) where state in ('queued', 'running');
select app.tenant_table('crew_run', 'select, insert, update (state, failure_code, finished_at)');
create index crew_run_by_crew on crew_run (crew_id, id desc);
create index crew_run_by_workflow on crew_run (tenant_id, workflow_run_id);

-- A member's run belongs to its crew's: the crew holds the place, so that one agent may work in two crews at once.
alter table agent_run
  add column crew_run_id uuid,
  add column crew_place integer,
  add check ((crew_run_id is null) = (crew_place is null)),
  add foreign key (tenant_id, crew_run_id) references crew_run (tenant_id, id),
  add unique (tenant_id, crew_run_id, crew_place);
drop index agent_run_in_flight;
create unique index agent_run_in_flight on agent_run (tenant_id, agent_id) where state in ('queued', 'running') and crew_run_id is null;

-- A crew's run ends with its workflow, however that ended.
create function app.end_crew_runs(changes jsonb) returns setof uuid language sql
begin atomic
  update crew_run r set state = case when c.state = 'failed' then 'failed' else 'cancelled' end, failure_code = c.error_code, finished_at = c.finished_at
  from jsonb_to_recordset(changes) as c (id text, state text, error_code text, finished_at timestamptz)
  where c.state in ('failed', 'cancelled', 'terminated') and r.tenant_id = app.tenant_id() and r.workflow_run_id = c.id
    and r.state in ('queued', 'running')
  returning r.id;
end;
revoke execute on function app.end_crew_runs(jsonb) from public;
grant execute on function app.end_crew_runs(jsonb) to bizosaas_tenant;

create or replace function app.end_agent_runs(changes jsonb) returns setof uuid language sql
begin atomic
  select app.end_crew_runs(changes);
  update agent_run a set state = case when c.state = 'failed' then 'failed' else 'cancelled' end, failure_code = c.error_code,
    finished_at = c.finished_at, progress = null
  from jsonb_to_recordset(changes) as c (id text, state text, error_code text, finished_at timestamptz)
  where c.state in ('failed', 'cancelled', 'terminated') and a.tenant_id = app.tenant_id() and a.workflow_run_id = c.id
    and a.state in ('queued', 'running')
  returning a.id;
end;

-- How a tenant wants to be written about. A version is never changed; the newest one counts.
create table brand_file (
  tenant_id uuid not null references tenant (id) on delete cascade,
  version integer not null check (version > 0),
  content jsonb not null,
  note text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (tenant_id, version)
);
select app.tenant_table('brand_file', 'select, insert');
