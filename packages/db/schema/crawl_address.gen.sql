-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table crawl_address (
  tenant_id uuid not null,
  run_id uuid not null,
  url text not null,
  depth integer not null,
  place bigint not null,
  is_from_sitemap boolean not null,
  is_named boolean not null,
  state text not null,
  constraint crawl_address_pkey PRIMARY KEY (tenant_id, run_id, url),
  constraint crawl_address_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES agent_run(tenant_id, id) ON DELETE CASCADE,
  constraint crawl_address_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'reached'::text, 'named'::text, 'robots'::text, 'trap'::text, 'depth'::text, 'unreachable'::text, 'unreadable'::text, 'left-the-site'::text])))
);

CREATE INDEX crawl_address_waiting ON crawl_address USING btree (tenant_id, run_id, depth, place) WHERE (state = 'waiting'::text);

alter table crawl_address enable row level security;
alter table crawl_address force row level security;
create policy agency on crawl_address for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on crawl_address for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on crawl_address to bizosaas_agency;
grant delete, insert, select, update on crawl_address to bizosaas_tenant;
