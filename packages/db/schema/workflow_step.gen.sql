-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table workflow_step (
  tenant_id uuid not null,
  run_id text not null,
  key text not null,
  name text not null,
  attempt integer not null,
  outcome text not null,
  error_code text,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint workflow_step_pkey PRIMARY KEY (tenant_id, run_id, key),
  constraint workflow_step_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint workflow_step_outcome_check CHECK ((outcome = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text])))
);

alter table workflow_step enable row level security;
alter table workflow_step force row level security;
create policy agency on workflow_step for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on workflow_step for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on workflow_step to bizosaas_agency;
grant delete, insert, select on workflow_step to bizosaas_tenant;
