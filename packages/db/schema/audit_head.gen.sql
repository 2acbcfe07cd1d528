-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table audit_head (
  tenant_id uuid not null,
  seq bigint not null,
  hash text not null,
  constraint audit_head_pkey PRIMARY KEY (tenant_id),
  constraint audit_head_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE
);

alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy agency on audit_head for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on audit_head for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on audit_head to bizosaas_agency;
grant insert, select on audit_head to bizosaas_tenant;
