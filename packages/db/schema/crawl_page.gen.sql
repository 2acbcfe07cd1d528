-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table crawl_page (
  tenant_id uuid not null,
  run_id uuid not null,
  url text not null,
  final_url text not null,
  status integer not null,
  hops jsonb not null,
  digest text not null,
  cache text,
  facts jsonb,
  read_at timestamp with time zone not null,
  depth integer,
  content_type text not null default ''::text,
  bytes integer not null default 0,
  elapsed_ms integer not null default 0,
  headers jsonb not null default '{}'::jsonb,
  is_loop boolean not null default false,
  constraint crawl_page_pkey PRIMARY KEY (tenant_id, run_id, url),
  constraint crawl_page_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES agent_run(tenant_id, id) ON DELETE CASCADE
);

alter table crawl_page enable row level security;
alter table crawl_page force row level security;
create policy agency on crawl_page for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on crawl_page for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on crawl_page to bizosaas_agency;
grant delete, insert, select, update on crawl_page to bizosaas_tenant;
