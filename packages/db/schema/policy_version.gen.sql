-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table policy_version (
  tenant_id uuid not null,
  version integer not null,
  rules jsonb not null,
  note text not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  constraint policy_version_pkey PRIMARY KEY (tenant_id, version),
  constraint policy_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint policy_version_version_check CHECK ((version > 0))
);

alter table policy_version enable row level security;
alter table policy_version force row level security;
create policy agency on policy_version for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on policy_version for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on policy_version to bizosaas_agency;
grant insert, select on policy_version to bizosaas_tenant;
