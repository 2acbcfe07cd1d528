-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table agent_memory (
  tenant_id uuid not null,
  proposal_id uuid not null,
  position integer not null,
  agent_id text not null,
  run_id uuid not null,
  finding_key text not null,
  code text not null,
  url text not null,
  asked_at timestamp with time zone not null,
  constraint agent_memory_pkey PRIMARY KEY (tenant_id, proposal_id, "position"),
  constraint agent_memory_tenant_id_proposal_id_fkey FOREIGN KEY (tenant_id, proposal_id) REFERENCES proposal(tenant_id, id),
  constraint agent_memory_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES agent_run(tenant_id, id) ON DELETE CASCADE,
  constraint agent_memory_position_check CHECK (("position" >= 0))
);

CREATE INDEX agent_memory_by_agent ON agent_memory USING btree (tenant_id, agent_id, proposal_id DESC);

alter table agent_memory enable row level security;
alter table agent_memory force row level security;
create policy agency on agent_memory for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on agent_memory for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on agent_memory to bizosaas_agency;
grant insert, select on agent_memory to bizosaas_tenant;
