-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table search_day (
  tenant_id uuid not null,
  page text not null,
  day date not null,
  clicks integer not null,
  impressions integer not null,
  position real,
  import_id uuid not null,
  constraint search_day_pkey PRIMARY KEY (tenant_id, page, day),
  constraint search_day_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES search_import(tenant_id, id),
  constraint search_day_clicks_check CHECK ((clicks >= 0)),
  constraint search_day_impressions_check CHECK ((impressions >= 0))
);

alter table search_day enable row level security;
alter table search_day force row level security;
create policy agency on search_day for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on search_day for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on search_day to bizosaas_agency;
grant insert, select on search_day to bizosaas_tenant;
