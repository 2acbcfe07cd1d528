-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table seal (
  tenant_id uuid not null,
  proposal_id uuid not null,
  version integer not null,
  seal text not null,
  key_id text not null,
  decision_ids uuid[] not null,
  sealed_at timestamp with time zone not null,
  constraint seal_pkey PRIMARY KEY (tenant_id, proposal_id, version),
  constraint seal_tenant_id_proposal_id_version_fkey FOREIGN KEY (tenant_id, proposal_id, version) REFERENCES proposal_version(tenant_id, proposal_id, version),
  constraint seal_seal_check CHECK ((seal ~ '^[0-9a-f]{64}$'::text))
);

alter table seal enable row level security;
alter table seal force row level security;
create policy agency on seal for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on seal for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on seal to bizosaas_agency;
grant insert, select on seal to bizosaas_tenant;
