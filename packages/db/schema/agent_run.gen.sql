-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table agent_run (
  tenant_id uuid not null,
  id uuid not null,
  agent_id text not null,
  connection_id uuid,
  workflow_run_id text not null,
  state text not null,
  progress jsonb,
  counts jsonb not null,
  abstentions jsonb not null,
  proposal_ids uuid[] not null default '{}'::uuid[],
  failure_code text,
  cost_micros bigint not null default 0,
  currency text,
  started_by text not null,
  is_simulated boolean not null,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  crew_run_id uuid,
  crew_place integer,
  constraint agent_run_pkey PRIMARY KEY (tenant_id, id),
  constraint agent_run_tenant_id_crew_run_id_crew_place_key UNIQUE (tenant_id, crew_run_id, crew_place),
  constraint agent_run_tenant_id_crew_run_id_fkey FOREIGN KEY (tenant_id, crew_run_id) REFERENCES crew_run(tenant_id, id),
  constraint agent_run_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint agent_run_check CHECK (((crew_run_id IS NULL) = (crew_place IS NULL))),
  constraint agent_run_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

CREATE INDEX agent_run_by_agent ON agent_run USING btree (agent_id, id DESC);
CREATE INDEX agent_run_by_workflow ON agent_run USING btree (tenant_id, workflow_run_id);
CREATE UNIQUE INDEX agent_run_in_flight ON agent_run USING btree (tenant_id, agent_id) WHERE ((state = ANY (ARRAY['queued'::text, 'running'::text])) AND (crew_run_id IS NULL));
CREATE INDEX agent_run_of_all ON agent_run USING btree (id DESC);

alter table agent_run enable row level security;
alter table agent_run force row level security;
create policy agency on agent_run for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on agent_run for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

CREATE TRIGGER ended_run_pointer AFTER UPDATE OF state ON agent_run FOR EACH ROW WHEN (((old.state = ANY (ARRAY['queued'::text, 'running'::text])) AND (new.state <> ALL (ARRAY['queued'::text, 'running'::text])))) EXECUTE FUNCTION app.point_to_ended_run();

grant select on agent_run to bizosaas_agency;
grant insert, select on agent_run to bizosaas_tenant;
