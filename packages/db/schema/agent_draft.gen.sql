-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table agent_draft (
  tenant_id uuid not null,
  run_id uuid not null,
  thought jsonb not null,
  tasks jsonb not null,
  drafted_at timestamp with time zone not null,
  constraint agent_draft_pkey PRIMARY KEY (tenant_id, run_id),
  constraint agent_draft_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES agent_run(tenant_id, id) ON DELETE CASCADE
);

alter table agent_draft enable row level security;
alter table agent_draft force row level security;
create policy agency on agent_draft for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on agent_draft for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on agent_draft to bizosaas_agency;
grant insert, select on agent_draft to bizosaas_tenant;
