-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table workflow_run (
  tenant_id uuid not null,
  id text not null,
  order_id uuid not null,
  workflow text not null,
  version integer not null,
  parent_id text,
  state text not null,
  status jsonb,
  input jsonb,
  output jsonb,
  error_code text,
  failure jsonb,
  started_by text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint workflow_run_pkey PRIMARY KEY (tenant_id, id),
  constraint workflow_run_tenant_id_order_id_key UNIQUE (tenant_id, order_id),
  constraint workflow_run_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint workflow_run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'terminated'::text, 'stuck'::text])))
);

CREATE INDEX workflow_run_by_workflow ON workflow_run USING btree (workflow, order_id DESC);
CREATE INDEX workflow_run_not_done ON workflow_run USING btree (state, order_id DESC) WHERE (state <> 'done'::text);
CREATE INDEX workflow_run_of_all ON workflow_run USING btree (order_id DESC);

alter table workflow_run enable row level security;
alter table workflow_run force row level security;
create policy agency on workflow_run for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on workflow_run for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on workflow_run to bizosaas_agency;
grant delete, insert, select on workflow_run to bizosaas_tenant;
