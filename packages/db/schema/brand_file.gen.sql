-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table brand_file (
  tenant_id uuid not null,
  version integer not null,
  content jsonb not null,
  note text not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  constraint brand_file_pkey PRIMARY KEY (tenant_id, version),
  constraint brand_file_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint brand_file_version_check CHECK ((version > 0))
);

alter table brand_file enable row level security;
alter table brand_file force row level security;
create policy agency on brand_file for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on brand_file for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on brand_file to bizosaas_agency;
grant insert, select on brand_file to bizosaas_tenant;
