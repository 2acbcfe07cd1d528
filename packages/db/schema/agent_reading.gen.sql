-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table agent_reading (
  tenant_id uuid not null,
  run_id uuid not null,
  reader text not null,
  state text not null,
  reason text,
  content jsonb,
  digest text,
  read_at timestamp with time zone not null,
  constraint agent_reading_pkey PRIMARY KEY (tenant_id, run_id, reader),
  constraint agent_reading_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES agent_run(tenant_id, id) ON DELETE CASCADE,
  constraint agent_reading_state_check CHECK ((state = ANY (ARRAY['read'::text, 'absent'::text])))
);

alter table agent_reading enable row level security;
alter table agent_reading force row level security;
create policy agency on agent_reading for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on agent_reading for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on agent_reading to bizosaas_agency;
grant insert, select on agent_reading to bizosaas_tenant;
