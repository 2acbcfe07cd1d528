-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table site_audit (
  tenant_id uuid not null,
  site_url text not null,
  source text not null,
  started_by text not null,
  created_at timestamp with time zone not null,
  constraint site_audit_pkey PRIMARY KEY (tenant_id),
  constraint site_audit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint site_audit_source_check CHECK ((source = ANY (ARRAY['agency'::text, 'public'::text])))
);

alter table site_audit enable row level security;
alter table site_audit force row level security;
create policy agency on site_audit for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on site_audit for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on site_audit to bizosaas_agency;
grant insert, select on site_audit to bizosaas_tenant;
