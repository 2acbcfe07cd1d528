-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table agent_thought (
  tenant_id uuid not null,
  run_id uuid not null,
  thought jsonb not null,
  digest text not null,
  evidence_ids jsonb not null,
  outcomes jsonb not null default '{}'::jsonb,
  thought_at timestamp with time zone not null,
  constraint agent_thought_pkey PRIMARY KEY (tenant_id, run_id),
  constraint agent_thought_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES agent_run(tenant_id, id) ON DELETE CASCADE
);

alter table agent_thought enable row level security;
alter table agent_thought force row level security;
create policy agency on agent_thought for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on agent_thought for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on agent_thought to bizosaas_agency;
grant insert, select on agent_thought to bizosaas_tenant;
