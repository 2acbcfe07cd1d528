-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table crawl (
  tenant_id uuid not null,
  run_id uuid not null,
  start_url text not null,
  site_url text not null,
  links jsonb not null,
  objects jsonb not null,
  skipped jsonb not null,
  stopped text not null,
  finished_at timestamp with time zone not null,
  is_complete boolean not null default false,
  images jsonb not null default '[]'::jsonb,
  sitemap jsonb not null default '{"urls": [], "files": []}'::jsonb,
  blocked jsonb not null default '[]'::jsonb,
  plain_http jsonb,
  constraint crawl_pkey PRIMARY KEY (tenant_id, run_id),
  constraint crawl_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES agent_run(tenant_id, id) ON DELETE CASCADE
);

alter table crawl enable row level security;
alter table crawl force row level security;
create policy agency on crawl for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on crawl for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on crawl to bizosaas_agency;
grant delete, insert, select, update on crawl to bizosaas_tenant;
