-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table crew_run (
  tenant_id uuid not null,
  id uuid not null,
  crew_id text not null,
  connection_id uuid,
  workflow_run_id text not null,
  state text not null,
  failure_code text,
  started_by text not null,
  is_simulated boolean not null,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint crew_run_pkey PRIMARY KEY (tenant_id, id),
  constraint crew_run_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint crew_run_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

CREATE INDEX crew_run_by_crew ON crew_run USING btree (crew_id, id DESC);
CREATE INDEX crew_run_by_workflow ON crew_run USING btree (tenant_id, workflow_run_id);
CREATE UNIQUE INDEX crew_run_in_flight ON crew_run USING btree (tenant_id, crew_id) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));

alter table crew_run enable row level security;
alter table crew_run force row level security;
create policy agency on crew_run for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on crew_run for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on crew_run to bizosaas_agency;
grant insert, select on crew_run to bizosaas_tenant;
